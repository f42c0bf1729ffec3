package org.portalprobe.reports.paper;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.EditionTables;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.edition.Movement;
import org.portalprobe.reports.table.CellText;
import org.portalprobe.reports.words.MovementWords;
import org.portalprobe.reports.words.Words;

/** Sentences that several documents say in the same way. */
final class Sentences {

    private static final int MOST_CRITERIA = 2;

    private Sentences() {}

    /** {@code 20,5–60/100}, or {@code 38/100}. */
    static String total(Assessment card, Words words) {
        Points most = card.known().plus(card.unknown());
        return words.points(card.known())
                + (most.equals(card.known()) ? "" : "–" + words.points(most))
                + "/" + words.points(card.applicable());
    }

    /** One letter or what is still possible; a dash for none. */
    static String letters(Assessment card, Words words) {
        String letters = CellText.of(EditionTables.letters(card), words);
        return letters.isEmpty() ? "–" : letters;
    }

    /** {@code +1,25}. */
    static String signed(int quarters, Words words) {
        return MovementWords.signed(quarters, words);
    }

    /** Which criteria did it and why. */
    static String why(Movement movement, Words words) {
        return MovementWords.why(movement.most(MOST_CRITERIA), words);
    }

    /** The organisation's place: "62/63"; a dash for none. */
    static String rank(Edition edition, Entry entry) {
        return entry.owner()
                .flatMap(owner -> edition.rankings().stream()
                        .flatMap(one -> one.ranking().standings().stream())
                        .filter(standing -> standing.id().equals(owner.id()))
                        .findFirst())
                .map(standing -> standing.rank() + "/" + standing.among().orElse(0))
                .orElse("–");
    }

    static String mean(Optional<BigDecimal> mean, Words words) {
        return mean.map(words::points).orElse("–");
    }

    static Piece imprint(Edition edition, Words words) {
        return Piece.note(Imprint.of(edition, words).lines().stream()
                .map(line -> line.label() + ": " + line.text())
                .collect(Collectors.joining(" · ")));
    }
}
