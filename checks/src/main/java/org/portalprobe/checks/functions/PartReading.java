package org.portalprobe.checks.functions;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.functions.PageView.Read;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.artifact.functions.PageOutline.Listing;
import org.portalprobe.crawler.artifact.functions.PageOutline.Row;
import org.portalprobe.crawler.outline.Folded;
import org.portalprobe.crawler.outline.Phrases;

/**
 * Finds the named parts of a procedure's page and whether anything stands in them: a label and what follows it, a column and what
 * stands in it, a tab and what it opens. A part named in a sentence is none.
 */
final class PartReading {

    private static final Map<ProcedurePart, Phrases> NAMES = Stream.of(ProcedurePart.values())
            .collect(Collectors.toMap(
                    part -> part, part -> Words.of("part." + part.name().toLowerCase(Locale.ROOT))));
    private static final Phrases OTHER = Words.of("part.other");
    private static final Phrases EMPTY = Words.of("part.empty");
    private static final Phrases SUBMIT = Words.of("submit");

    /** "1.", "a)", "đ)", "III." before a name. */
    private static final String NUMBER = "^(?:\\d{1,2}|[a-z]|dd|[ivx]{1,4}) (?=\\S+ \\S|phi$)";

    private final PageView page;

    /** Whether something stands in it, for each part that is named. */
    private final Map<ProcedurePart, Boolean> filled = new EnumMap<>(ProcedurePart.class);

    PartReading(PageView page) {
        this.page = page;
    }

    Map<ProcedurePart, Boolean> parts() {
        labels();
        page.outline().listings().stream()
                .filter(list -> !CatalogueDetector.isOfProcedures(list, page.about()))
                .forEach(this::columns);
        return filled;
    }

    /** @param rest what stands behind a colon in the same piece */
    private record Label(Optional<ProcedurePart> part, String rest) {}

    private void labels() {
        List<Read> body = page.in(Area.BODY).toList();
        for (int at = 0; at < body.size(); at++) {
            Optional<Label> label = label(body.get(at));
            Optional<ProcedurePart> part = label.flatMap(Label::part);
            if (part.isPresent()) {
                boolean inPiece = label.filter(found -> says(found.rest())).isPresent();
                boolean opened = says(body.get(at).piece().opens());
                boolean here = part.get() == ProcedurePart.FORM
                        ? form(body, at, label.get()) || opened
                        : inPiece || opened || follows(body, at + 1);
                filled.merge(part.get(), here, Boolean::logicalOr);
            }
        }
    }

    private static Optional<Label> label(Read read) {
        String text = read.piece().text();
        int colon = text.indexOf(':');
        String head = colon > 0 ? text.substring(0, colon) : text;
        String name = Folded.of(head).replaceFirst(NUMBER, "");
        Optional<ProcedurePart> part = named(name);
        return part.isPresent() || OTHER.is(name)
                ? Optional.of(new Label(part, colon > 0 ? text.substring(colon + 1) : ""))
                : Optional.empty();
    }

    private static Optional<ProcedurePart> named(String label) {
        return NAMES.entrySet().stream()
                .filter(part -> part.getValue().is(label))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean says(String text) {
        String words = Folded.of(text);
        return !words.isEmpty() && !EMPTY.is(words);
    }

    /** Something stands before the next label. */
    private static boolean follows(List<Read> body, int from) {
        for (Read next : body.subList(from, body.size())) {
            if (label(next).isPresent()) {
                return false;
            }
            if (next.piece().kind() != Kind.IMAGE && says(next.piece().text()) && !SUBMIT.is(next.words())) {
                return true;
            }
        }
        return false;
    }

    /** A form counts when it can be had: a link before the next label, or the word that none is needed. */
    private static boolean form(List<Read> body, int at, Label label) {
        if (Folded.of(label.rest()).startsWith("khong")) {
            return true;
        }
        for (Read next : body.subList(at + 1, body.size())) {
            if (label(next).isPresent()) {
                return false;
            }
            if (next.piece().kind() == Kind.LINK
                    || next.piece().kind() == Kind.BUTTON
                    || next.words().startsWith("khong")) {
                return true;
            }
        }
        return false;
    }

    private void columns(Listing table) {
        for (int column = 0; column < table.heads().size(); column++) {
            int at = column;
            String name = Folded.of(table.heads().get(column)).replaceFirst(NUMBER, "");
            named(name).ifPresent(part -> {
                boolean said = table.rows().stream().anyMatch(row -> says(cell(row, at)));
                filled.merge(part, said, Boolean::logicalOr);
            });
        }
    }

    private static String cell(Row row, int at) {
        return at < row.cells().size() ? row.cells().get(at) : "";
    }
}
