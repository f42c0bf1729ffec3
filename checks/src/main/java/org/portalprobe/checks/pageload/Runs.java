package org.portalprobe.checks.pageload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.TimedLoad;

/** The runs of one key page on one form factor, asked for one metric. */
record Runs(List<TimedLoad> loads, Function<LoadTiming, Optional<Double>> metric) {

    /** Confirmed faults of the portal that fail the page's timings instead of leaving them unknown (scoring section 3). */
    private static final Set<Cause> FAILING = Set.of(Cause.PAGE_CRASHED, Cause.PAGE_TIMEOUT, Cause.HTTP_CLIENT_ERROR);

    Answer answer(CheckId id) {
        return answerFrom(values(), id).with(marks());
    }

    private Answer answerFrom(List<Double> values, CheckId id) {
        List<Fault> failing = faults().stream()
                .filter(fault -> FAILING.contains(fault.cause()) && fault.attribution() == Attribution.PORTAL)
                .toList();
        // A failed run is slower than any limit, so the runs' median is a failure once half of them failed.
        if (!failing.isEmpty() && failing.size() >= values.size()) {
            Fault fault = failing.getFirst();
            return Answer.failed(Remark.of(RemarkCode.LOAD_FAILED, fault.cause(), fault.detail()), List.of());
        }
        if (!values.isEmpty()) {
            return new Answer(new Outcome.Measured(values, Unit.MILLISECONDS), List.of());
        }
        return Answer.cannotTell(faults().stream()
                .findFirst()
                .or(this::disturbed)
                .orElseGet(() -> Fault.of(Cause.AUDIT_FAILED, "the browser reported no " + id)));
    }

    /** A busy host makes a page look slower than it is, so what it measured is unknown, never a lost point. */
    private Optional<Fault> disturbed() {
        return loads.stream()
                .flatMap(load -> load.host().flatMap(HostState::disturbed).stream())
                .findFirst()
                .map(why -> Fault.of(Cause.HOST_OVERLOADED, why));
    }

    private List<Double> values() {
        return loads.stream()
                .filter(TimedLoad::counts)
                .flatMap(load -> load.timing().toOptional().flatMap(metric).stream())
                .filter(value -> Double.isFinite(value) && value >= 0)
                .toList();
    }

    private List<Fault> faults() {
        return loads.stream()
                .flatMap(load -> load.timing().<Optional<Fault>>fold(got -> Optional.empty(), Optional::of).stream())
                .toList();
    }

    /** Timings that needed certificate errors ignored count, but are marked (scoring section 3). */
    private List<Finding> marks() {
        return loads.stream()
                .filter(TimedLoad::certificateIgnored)
                .limit(1)
                .map(load -> new Finding(
                        "certificate-ignored",
                        Impact.SERIOUS,
                        true,
                        List.of(),
                        load.url(),
                        "",
                        1,
                        "",
                        Optional.of(Remark.of(RemarkCode.TIMED_WITHOUT_CERTIFICATE)),
                        Optional.empty()))
                .toList();
    }
}
