package org.portalprobe.checks.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Portal;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Band;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;

/** Letters of a total that is known as a range (scoring section 4). */
record Grading(List<Letter> letters, Optional<Letter> letter, Optional<Reason> withoutLetter) {

    static Grading of(AssessmentModel model, Portal portal, Totals totals) {
        if (!Applicability.covers(model, portal)) {
            return none(Reason.of(ReasonCode.PORTAL_KIND, portal.kind()));
        }
        if (!totals.applicable().equals(model.max())) {
            return none(Reason.of(ReasonCode.NOT_ALL_APPLICABLE, totals.applicable(), model.max()));
        }
        List<Letter> spanned =
                spanned(model.bands(), totals.known(), totals.known().plus(totals.unknown()));
        if (spanned.isEmpty()) {
            return none(Reason.of(ReasonCode.NO_BANDS));
        }
        return totals.unknown().equals(Points.ZERO)
                ? new Grading(spanned, Optional.of(spanned.getFirst()), Optional.empty())
                : new Grading(
                        spanned, Optional.empty(), Optional.of(Reason.of(ReasonCode.POINTS_UNKNOWN, totals.unknown())));
    }

    private static Grading none(Reason why) {
        return new Grading(List.of(), Optional.empty(), Optional.of(why));
    }

    /** Letters that totals from {@code low} to {@code high} can earn, best first. */
    private static List<Letter> spanned(List<Band> bands, Points low, Points high) {
        List<Band> bestFirst = bestFirst(bands);
        Points floor = bestFirst.stream()
                .map(Band::from)
                .filter(from -> from.compareTo(low) <= 0)
                .findFirst()
                .orElse(Points.ZERO);
        return bestFirst.stream()
                .filter(band -> band.from().compareTo(high) <= 0 && band.from().compareTo(floor) >= 0)
                .map(Band::letter)
                .toList();
    }

    static List<Band> bestFirst(List<Band> bands) {
        return bands.stream()
                .sorted(Comparator.comparing(Band::from).reversed())
                .toList();
    }
}
