package org.portalprobe.checks.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.outline.OutlineReader;

/** A page that a person labelled before any detector was written; see pages/README.md. */
record LabelledPage(String file, String half, URI address, Map<Feature, Character> labels, String reason) {

    static final YearMonth MONTH = YearMonth.of(2026, 11);

    private static final List<Feature> COLUMNS = List.of(
            Feature.CATALOGUE,
            Feature.LEVELS,
            Feature.SEARCH,
            Feature.FILTERS,
            Feature.DETAIL,
            Feature.SUBMIT,
            Feature.LOGIN,
            Feature.LOOKUP,
            Feature.STATISTICS,
            Feature.CURRENT,
            Feature.PETITION,
            Feature.QUESTIONS,
            Feature.RATING,
            Feature.GUIDE,
            Feature.HOTLINE,
            Feature.ONLINE,
            Feature.NATIONAL,
            Feature.HOME,
            Feature.HEADER,
            Feature.FOOTER,
            Feature.VIEWPORT);

    static List<LabelledPage> all() {
        List<LabelledPage> pages = new ArrayList<>();
        for (String line : text("labels.tsv").lines().skip(2).toList()) {
            String[] cells = line.split("\t", -1);
            Map<Feature, Character> labels = new EnumMap<>(Feature.class);
            for (int at = 0; at < COLUMNS.size(); at++) {
                labels.put(COLUMNS.get(at), cells[3 + at].charAt(0));
            }
            pages.add(new LabelledPage(cells[0], cells[1], URI.create(cells[2]), labels, cells[3 + COLUMNS.size()]));
        }
        return pages;
    }

    static List<LabelledPage> of(String half) {
        return all().stream().filter(page -> page.half().equals(half)).toList();
    }

    String html() {
        return text(file);
    }

    PageOutline outline() {
        return OutlineReader.read(html(), address);
    }

    /** The label says of a home page that it is one: the question arises there alone. */
    boolean home() {
        return label(Feature.HOME) != '-';
    }

    PageFeatures features() {
        return PageFeatures.of(outline(), home(), MONTH);
    }

    char label(Feature feature) {
        return Objects.requireNonNull(labels.get(feature));
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(LabelledPage.class.getResourceAsStream("pages/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
