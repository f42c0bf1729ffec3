package org.portalprobe.scheduler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** Links and pages that were labelled before the product met them: F14 and the width of U4 cannot be seen in one file. */
final class LabelledSites {

    /** Whether a link is broken, or a page fits; other labels count neither way. */
    record Labelled(String name, char label, String status, String page) {}

    private LabelledSites() {}

    static List<Labelled> links() {
        return lines("links.tsv")
                .map(cells -> new Labelled(cells[0], cells[1].charAt(0), cells[2], cells[3]))
                .toList();
    }

    static List<Labelled> widths() {
        return lines("widths.tsv")
                .map(cells -> new Labelled("/" + cells[0], cells[1].charAt(0), "200", cells[2]))
                .toList();
    }

    private static Stream<String[]> lines(String file) {
        try (InputStream in =
                Objects.requireNonNull(LabelledSites.class.getResourceAsStream("labelled/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(2).map(line -> line.split("\t", -1)).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    /** Its home page links to all of them. */
    static LoopbackHandler site(List<Labelled> pages) {
        Map<String, Labelled> known = pages.stream().collect(Collectors.toMap(Labelled::name, page -> page));
        String menu = pages.stream()
                .map(page -> "<a href='" + page.name() + "'>"
                        + page.name().substring(1).replace('-', ' ') + "</a> ")
                .collect(Collectors.joining());
        return request -> {
            Labelled page = known.get(request.path());
            if (page == null) {
                boolean home = request.path().equals("/");
                return LoopbackResponse.html(home ? 200 : 404, home ? "<title>Cổng</title>" + menu : "không có");
            }
            return page.status().startsWith("302 ")
                    ? LoopbackResponse.redirect(302, page.status().substring(4))
                    : LoopbackResponse.of(
                            Integer.parseInt(page.status()),
                            page.name().endsWith(".docx")
                                    ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                                    : "text/html; charset=utf-8",
                            ("<!doctype html><html lang=vi>" + page.page()).getBytes(StandardCharsets.UTF_8));
        };
    }

    /** What the product says, beside what a person said. */
    record Score(String name, int right, int wrong, int missed) {

        static Score of(String name, List<Labelled> pages, char wanted, Map<String, Boolean> said) {
            int right = 0;
            int wrong = 0;
            int missed = 0;
            for (Labelled page : pages) {
                boolean judged = page.label() == 'y' || page.label() == 'n';
                boolean says = said.getOrDefault(page.name(), false);
                boolean is = page.label() == wanted;
                right += judged && says && is ? 1 : 0;
                wrong += judged && says && !is ? 1 : 0;
                missed += judged && !says && is ? 1 : 0;
            }
            return new Score(name, right, wrong, missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-11s precision %.2f (%d of %d)  recall %.2f (%d of %d)",
                    name,
                    precision(),
                    right,
                    right + wrong,
                    recall(),
                    right,
                    right + missed);
        }
    }
}
