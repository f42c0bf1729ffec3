package org.portalprobe.reports.paper;

import java.util.List;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * A printed document.
 *
 * @param kind style: {@code leader}, {@code pack} or {@code weekly}
 * @param over small line above the title
 * @param brief for the foot of each page: model, period, standing
 */
public record Document(
        Words words, String kind, String over, String title, String under, String brief, List<Piece> pieces) {

    public Document {
        pieces = List.copyOf(pieces);
    }

    static Document of(
            String kind, String over, String title, String under, Edition edition, Words words, List<Piece> pieces) {
        return new Document(
                words,
                kind,
                over,
                ForeignText.line(title, 200),
                ForeignText.line(under, 300),
                // Stands in a string of the style sheet.
                ForeignText.line(Imprint.of(edition, words).brief(), 200).replaceAll("[\\\\\"<>{}]", " "),
                pieces);
    }

    public String lang() {
        return words.language().tag();
    }
}
