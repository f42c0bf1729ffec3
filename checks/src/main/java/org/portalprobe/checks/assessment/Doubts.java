package org.portalprobe.checks.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/** Why something is not known, commonest reason first. */
final class Doubts {

    private Doubts() {}

    private record Kind(Cause cause, Attribution attribution) {}

    /** One reason per cause and attribution. */
    static List<Reason> of(Collection<Observation> observations) {
        Map<Kind, List<Fault>> faults = observations.stream()
                .flatMap(seen -> seen.outcome() instanceof Outcome.CannotTell doubt
                        ? List.of(doubt.fault()).stream()
                        : List.<Fault>of().stream())
                .collect(Collectors.groupingBy(
                        fault -> new Kind(fault.cause(), fault.attribution()),
                        () -> new TreeMap<>(Comparator.comparing(Kind::cause).thenComparing(Kind::attribution)),
                        Collectors.toList()));
        List<Map.Entry<Kind, List<Fault>>> kinds = new ArrayList<>(faults.entrySet());
        kinds.sort(Comparator.comparingInt(kind -> -kind.getValue().size()));
        return kinds.stream()
                .map(kind -> reason(kind.getKey(), kind.getValue()))
                .toList();
    }

    private static Reason reason(Kind kind, List<Fault> faults) {
        String detail = faults.stream()
                .map(Fault::detail)
                .min(Comparator.naturalOrder())
                .orElse("");
        return Reason.of(ReasonCode.CANNOT_TELL, kind.cause(), kind.attribution(), faults.size(), detail);
    }

    /** For checks without any decided observation: unserved, silent or in doubt. */
    static List<Reason> whyUndecided(Collection<CheckId> checks, Evidence evidence) {
        List<Reason> reasons = new ArrayList<>();
        List<CheckId> unserved = checks.stream()
                .filter(check -> !evidence.serves(check))
                .sorted()
                .toList();
        if (!unserved.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.NOT_SERVED, unserved));
        }
        List<CheckId> silent = checks.stream()
                .filter(check ->
                        evidence.serves(check) && of(evidence.of(check)).isEmpty())
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.NO_OBSERVATIONS, silent));
        }
        reasons.addAll(of(checks.stream()
                .sorted()
                .flatMap(check -> evidence.of(check).stream())
                .toList()));
        return reasons;
    }
}
