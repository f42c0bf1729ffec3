package org.portalprobe.checks.assessment;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SightingId;

/** Hand-made observations: who asked, about what, when, and the answer. */
record Sight(CheckId check, int revision, Subject subject, Instant at, String profile, Optional<FormFactor> device) {

    static final PortalId PORTAL = new PortalId("thai-son");
    static final Remark BROKEN = new Remark("broken", List.of());
    static final Engines ENGINES =
            new Engines("0.1.0", "25.0.3", Optional.of("156.0.8078.79"), Optional.of("4.11.1"), true);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static Sight by(String check) {
        return new Sight(
                new CheckId(check),
                1,
                new Subject.OfPortal(PORTAL),
                Instant.parse("2026-11-03T02:15:00Z"),
                "real-use",
                Optional.empty());
    }

    /** @param day of November 2026 and hour, both UTC */
    Sight at(int day, int hour) {
        return at(Instant.parse("2026-11-01T00:00:00Z").plusSeconds((day - 1) * 86_400L + hour * 3_600L));
    }

    Sight at(Instant instant) {
        return new Sight(check, revision, subject, instant, profile, device);
    }

    Sight revision(int number) {
        return new Sight(check, number, subject, at, profile, device);
    }

    Sight page(int number) {
        return of(new Subject.OfPage(URI.create("https://dvc.example/p" + number)));
    }

    Sight keyPage(KeyPageRole role) {
        return of(new Subject.OfKeyPage(role, URI.create("https://dvc.example/" + role)));
    }

    Sight of(Subject other) {
        return new Sight(check, revision, other, at, profile, device);
    }

    Sight profile(String other) {
        return new Sight(check, revision, subject, at, other, device);
    }

    Sight on(FormFactor other) {
        return new Sight(check, revision, subject, at, profile, Optional.of(other));
    }

    Observation measured(double... millis) {
        return answered(new Outcome.Measured(Arrays.stream(millis).boxed().toList(), Unit.MILLISECONDS));
    }

    Observation passed() {
        return answered(new Outcome.Passed(new Remark("fine", List.of())));
    }

    Observation failed(Impact... impacts) {
        return answered(
                new Outcome.Failed(BROKEN),
                Arrays.stream(impacts).map(impact -> finding(impact, false)).toList());
    }

    Observation passedWithReview(Impact impact) {
        return answered(new Outcome.Passed(new Remark("fine", List.of())), List.of(finding(impact, true)));
    }

    Observation counted(long ok, long failed, long excluded, long unknown) {
        return answered(new Outcome.Counted(ok, failed, excluded, unknown));
    }

    Observation inapplicable() {
        return answered(new Outcome.Inapplicable(new Remark("no-such-thing", List.of())));
    }

    Observation cannotTell(Cause cause) {
        return answered(new Outcome.CannotTell(Fault.of(cause, "seen so")));
    }

    Observation answered(Outcome outcome) {
        return answered(outcome, List.of());
    }

    private Observation answered(Outcome outcome, List<Finding> findings) {
        String stamp = STAMP.format(at);
        Provenance provenance =
                new Provenance(new SightingId(PORTAL + "-" + stamp), PORTAL, at, "hanoi-1", profile, device, ENGINES);
        return new Observation(check, revision, subject, provenance, outcome, findings);
    }

    private static Finding finding(Impact impact, boolean needsReview) {
        return new Finding(
                "rule-" + impact,
                impact,
                needsReview,
                List.of("1.1.1"),
                URI.create("https://dvc.example/"),
                "#x",
                1,
                "<a>",
                Optional.empty(),
                Optional.empty());
    }
}
