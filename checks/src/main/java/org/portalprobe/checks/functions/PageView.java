package org.portalprobe.checks.functions;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.artifact.functions.PageOutline.Piece;
import org.portalprobe.crawler.outline.Folded;

/**
 * One page as the detectors ask it: its outline, with the words folded once.
 *
 * @param month in which it was seen
 */
record PageView(PageOutline outline, boolean home, YearMonth month, List<Read> pieces) {

    private static final Set<Kind> USABLE = Set.of(Kind.LINK, Kind.BUTTON);

    /** A piece and its words for comparing. */
    record Read(Piece piece, String words) {

        boolean isUsable() {
            return USABLE.contains(piece.kind());
        }

        /** Short enough to be a name: of a link, a button or a heading, not a sentence or a headline. */
        boolean isEntry(int longest) {
            boolean named = isUsable() || piece.kind() == Kind.HEADING || piece.kind() == Kind.IMAGE;
            return named && !words.isEmpty() && words.length() <= longest;
        }

        Found shown() {
            return Found.shown(piece.place(), piece.text());
        }
    }

    static PageView of(PageOutline outline, boolean home, YearMonth month) {
        List<Read> read = new ArrayList<>();
        outline.pieces().forEach(piece -> read.add(new Read(piece, Folded.of(piece.text()))));
        return new PageView(outline, home, month, List.copyOf(read));
    }

    Stream<Read> in(Area area) {
        return pieces.stream().filter(read -> read.piece().area() == area);
    }

    Stream<Read> usable(Predicate<String> words) {
        return pieces.stream().filter(read -> read.isUsable() && words.test(read.words()));
    }

    /** Title and first headings: what the page says that it is about. */
    String about() {
        Stream<String> headings = in(Area.BODY)
                .filter(read -> read.piece().kind() == Kind.HEADING)
                .limit(2)
                .map(Read::words);
        return String.join(
                " | ",
                Stream.concat(Stream.of(Folded.of(outline.title())), headings).toList());
    }
}
