package org.portalprobe.checks.functions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portalprobe.checks.functions.PageView.Read;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.outline.Phrases;

/** U1, U3, U4: what header and footer hold, and whether the page is meant for small screens. */
final class LayoutDetector {

    private static final Phrases AGENCY = Words.of("agency");
    private static final Phrases OWNER = Words.of("owner");
    private static final Phrases ADDRESS = Words.of("address");
    private static final Phrases LOGIN = Words.of("login");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    /** "02 Lê Lợi", "Số 1 đường": a number and a name. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:^|[\\s,])(?:[Ss]ố\\s+)?\\d{1,4}[A-Za-z]?\\s+\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}*");

    private static final int LINKS = 3;
    private static final int LAST = 10;

    private LayoutDetector() {}

    static Map<Feature, Found> of(PageView page) {
        Map<Feature, Found> found = new EnumMap<>(Feature.class);
        found.put(Feature.HEADER, header(page.in(Area.HEADER).toList()));
        found.put(Feature.FOOTER, footer(page));
        String viewport = page.outline().viewport();
        boolean fits = viewport.replace(" ", "").contains("width=device-width");
        found.put(
                Feature.VIEWPORT,
                fits ? Found.shown("", viewport) : Found.broken("", viewport.isEmpty() ? "viewport" : viewport));
        return found;
    }

    private static Found header(List<Read> header) {
        if (header.isEmpty()) {
            return Found.unclear("", "header");
        }
        List<String> missing = new ArrayList<>();
        if (header.stream().noneMatch(read -> AGENCY.in(read.words()))) {
            missing.add("agency");
        }
        if (header.stream().noneMatch(read -> read.piece().kind() == Kind.IMAGE)) {
            missing.add("emblem");
        }
        if (header.stream().filter(read -> read.piece().kind() == Kind.LINK).count() < LINKS) {
            missing.add("navigation");
        }
        boolean login = header.stream()
                .anyMatch(read -> read.isUsable()
                        && (LOGIN.in(read.words())
                                || NationalHosts.isIdentity(read.piece().href())
                                || read.words().contains("vneid")));
        if (!login) {
            missing.add("login");
        }
        return missing.isEmpty()
                ? Found.shown(
                        header.getFirst().piece().place(),
                        header.getFirst().piece().text())
                : Found.broken(header.getFirst().piece().place(), String.join(", ", missing));
    }

    private static Found footer(PageView page) {
        List<Read> footer = page.in(Area.FOOTER).toList();
        if (!footer.isEmpty()) {
            List<String> missing = missing(footer);
            return missing.isEmpty()
                    ? Found.shown(
                            footer.getFirst().piece().place(),
                            footer.getFirst().piece().text())
                    : Found.broken(footer.getFirst().piece().place(), String.join(", ", missing));
        }
        // No element says that it is the footer: the end of the page is one when it says all that footers say.
        List<Read> end = page.pieces()
                .subList(Math.max(0, page.pieces().size() - LAST), page.pieces().size());
        return !end.isEmpty() && missing(end).isEmpty()
                ? Found.shown(
                        end.getFirst().piece().place(), end.getLast().piece().text())
                : Found.unclear("", "footer");
    }

    private static List<String> missing(List<Read> footer) {
        List<String> missing = new ArrayList<>();
        if (footer.stream().noneMatch(read -> OWNER.in(read.words()) || AGENCY.begins(read.words()))) {
            missing.add("agency");
        }
        if (texts(footer).noneMatch(text -> NUMBERED.matcher(text).find())
                && footer.stream().noneMatch(read -> ADDRESS.in(read.words()))) {
            missing.add("address");
        }
        if (texts(footer).noneMatch(text -> HelpDetector.NUMBER.matcher(text).find())
                && footer.stream().noneMatch(read -> read.piece().href().startsWith("tel:"))) {
            missing.add("telephone");
        }
        if (texts(footer).noneMatch(text -> MAIL.matcher(text).find())
                && footer.stream().noneMatch(read -> read.piece().href().startsWith("mailto:"))) {
            missing.add("e-mail");
        }
        return missing;
    }

    private static Stream<String> texts(List<Read> reads) {
        return reads.stream().map(read -> read.piece().text());
    }
}
