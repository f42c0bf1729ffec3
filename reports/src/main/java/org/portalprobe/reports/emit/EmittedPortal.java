package org.portalprobe.reports.emit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.NextBand;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.Uncertainty;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Letter;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.card.Coverage;
import org.portalprobe.reports.card.Cut;
import org.portalprobe.reports.card.VisitFaults;

/** One portal's card with what it rests on. */
record EmittedPortal(
        String id,
        LocalizedText name,
        String url,
        PortalKind kind,
        PortalStatus status,
        Period period,
        Model model,
        Sighted visit,
        Total total,
        Measured measured,
        List<EmittedGroup> groups,
        List<String> unservedChecks,
        List<EmittedFault> faults,
        List<EmittedFault> skipped,
        List<Cut> cuts) {

    static EmittedPortal of(PortalReport report) {
        Assessment card = report.assessment();
        Visit visit = report.visit();
        return new EmittedPortal(
                card.portal().id().value(),
                card.portal().name(),
                card.portal().url().toASCIIString(),
                card.portal().kind(),
                card.portal().status(),
                card.period(),
                Model.of(card.model()),
                Sighted.of(visit),
                Total.of(card),
                Measured.of(card),
                card.groups().stream().map(EmittedGroup::of).toList(),
                card.unservedChecks().stream().map(CheckId::value).sorted().toList(),
                VisitFaults.of(visit).stream().map(EmittedFault::of).toList(),
                visit.sample().toOptional().stream()
                        .flatMap(sample -> sample.skipped().stream())
                        .map(EmittedFault::of)
                        .toList(),
                Cut.of(visit));
    }

    record Model(String id, int version, LocalizedText title, LocalizedText note, String profile) {
        static Model of(AssessmentModel model) {
            return new Model(model.id(), model.version(), model.title(), model.note(), model.profile());
        }
    }

    record Sighted(String sighting, Instant start, String vantage, String profile, Engines engines, Spent spent) {
        static Sighted of(Visit visit) {
            return new Sighted(
                    visit.id().value(),
                    visit.start(),
                    visit.vantage(),
                    visit.profile(),
                    visit.engines(),
                    visit.spent());
        }
    }

    /** The total lies between {@code points} and {@code points + unknown}. */
    record Total(
            BigDecimal points,
            BigDecimal unknown,
            BigDecimal applicable,
            BigDecimal max,
            List<Letter> letters,
            Optional<Letter> letter,
            Optional<EmittedReason> withoutLetter,
            Optional<Next> nextBand,
            EmittedUncertainty uncertainty) {
        static Total of(Assessment card) {
            return new Total(
                    card.known().value(),
                    card.unknown().value(),
                    card.applicable().value(),
                    card.model().max().value(),
                    card.letters(),
                    card.letter(),
                    card.withoutLetter().map(EmittedReason::of),
                    NextBand.of(card)
                            .map(next -> new Next(next.letter(), next.missing().value())),
                    EmittedUncertainty.of(Uncertainty.of(card)));
        }
    }

    /** What the known points lack for the next letter. */
    record Next(Letter letter, BigDecimal missing) {}

    record Measured(BigDecimal points, BigDecimal decided, BigDecimal max, BigDecimal coverage) {
        static Measured of(Assessment card) {
            return new Measured(
                    card.measuredKnown().value(),
                    card.measuredDecided().value(),
                    card.measuredMax().value(),
                    Coverage.of(card));
        }
    }
}
