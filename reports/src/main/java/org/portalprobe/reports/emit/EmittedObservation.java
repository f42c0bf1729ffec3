package org.portalprobe.reports.emit;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;

/** Reference to an observation that a criterion rests on. */
record EmittedObservation(
        String check,
        int revision,
        String sighting,
        String subjectKind,
        String subject,
        Optional<KeyPageRole> role,
        Optional<FormFactor> formFactor,
        String outcome,
        Optional<EmittedRemark> remark,
        int findings) {

    private static final Comparator<EmittedObservation> ORDER = comparing(EmittedObservation::check)
            .thenComparing(EmittedObservation::revision)
            .thenComparing(EmittedObservation::sighting)
            .thenComparing(EmittedObservation::subjectKind)
            .thenComparing(EmittedObservation::subject)
            .thenComparing(seen -> seen.role().map(Enum::name).orElse(""))
            .thenComparing(seen -> seen.formFactor().map(Enum::name).orElse(""))
            .thenComparing(EmittedObservation::outcome)
            .thenComparing(EmittedObservation::findings)
            .thenComparing(seen -> seen.remark().map(EmittedRemark::toString).orElse(""));

    static List<EmittedObservation> all(List<Observation> observations) {
        return observations.stream().map(EmittedObservation::of).sorted(ORDER).toList();
    }

    private static EmittedObservation of(Observation seen) {
        return new EmittedObservation(
                seen.check().value(),
                seen.revision(),
                seen.provenance().sighting().value(),
                kind(seen.subject()),
                name(seen.subject()),
                seen.subject() instanceof Subject.OfKeyPage page ? Optional.of(page.role()) : Optional.empty(),
                seen.provenance().formFactor(),
                word(seen.outcome()),
                remark(seen.outcome()).map(EmittedRemark::of),
                seen.findings().size());
    }

    private static String kind(Subject subject) {
        return switch (subject) {
            case Subject.OfPortal portal -> "portal";
            case Subject.OfHost host -> "host";
            case Subject.OfPage page -> "page";
            case Subject.OfKeyPage page -> "keyPage";
        };
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case Subject.OfPortal portal -> portal.portal().value();
            case Subject.OfHost host -> host.host();
            case Subject.OfPage page -> page.page().toASCIIString();
            case Subject.OfKeyPage page -> page.page().toASCIIString();
        };
    }

    private static Optional<Remark> remark(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed -> Optional.of(passed.remark());
            case Outcome.Failed failed -> Optional.of(failed.remark());
            case Outcome.Inapplicable inapplicable -> Optional.of(inapplicable.remark());
            case Outcome.Measured measured -> Optional.empty();
            case Outcome.Counted counted -> Optional.empty();
            case Outcome.CannotTell unknown -> Optional.empty();
        };
    }

    /** EARL's words where EARL has one. */
    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Measured measured -> "measured";
            case Outcome.Counted counted -> "counted";
            case Outcome.Passed passed -> "passed";
            case Outcome.Failed failed -> "failed";
            case Outcome.Inapplicable inapplicable -> "inapplicable";
            case Outcome.CannotTell unknown -> "cantTell";
        };
    }
}
