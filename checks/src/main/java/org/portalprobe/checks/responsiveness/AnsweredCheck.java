package org.portalprobe.checks.responsiveness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.PulseDay;

/**
 * How many requests were answered, failed, were excluded or say nothing: one observation an hour, with a finding for each cause of
 * failure. An hour from which nothing can be said says whose fault that is.
 */
final class AnsweredCheck implements Check<PulseDay> {

    private final CheckId id;
    private final Predicate<Pulse> wanted;

    AnsweredCheck(String id, Predicate<Pulse> wanted) {
        this.id = new CheckId(id);
        this.wanted = wanted;
    }

    @Override
    public CheckId id() {
        return id;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Observation> observe(PulseDay day) {
        List<Observation> hours =
                PulseHours.of(day, wanted).stream().map(hour -> hour(day, hour)).toList();
        Subject portal = new Subject.OfPortal(day.portal());
        return hours.isEmpty()
                ? List.of(Answer.cannotTell(PulseHours.nothing()).by(this, portal, Provenance.of(day, day.start())))
                : hours;
    }

    private Observation hour(PulseDay day, List<Pulse> hour) {
        Map<Effect, List<Pulse>> effects =
                hour.stream().collect(Collectors.groupingBy(pulse -> Effect.of(pulse, day.maintenance())));
        Provenance at = Provenance.of(day, hour.getFirst().start());
        return answer(day, effects).by(this, new Subject.OfPortal(day.portal()), at);
    }

    private Answer answer(PulseDay day, Map<Effect, List<Pulse>> effects) {
        List<Pulse> unknown = effects.getOrDefault(Effect.UNKNOWN, List.of());
        if (effects.keySet().equals(Set.of(Effect.UNKNOWN))) {
            return Answer.cannotTell(unknown.getFirst().fault().orElseGet(PulseHours::nothing));
        }
        Outcome counted = new Outcome.Counted(
                count(effects, Effect.ANSWERED),
                count(effects, Effect.FAILED),
                count(effects, Effect.EXCLUDED),
                unknown.size());
        return new Answer(counted, findings(day, effects));
    }

    private static long count(Map<Effect, List<Pulse>> effects, Effect effect) {
        return effects.getOrDefault(effect, List.of()).size();
    }

    private List<Finding> findings(PulseDay day, Map<Effect, List<Pulse>> effects) {
        Stream<Finding> failures = effects.getOrDefault(Effect.FAILED, List.of()).stream()
                .collect(Collectors.groupingBy(pulse -> new Failed(pulse, fault(pulse))))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> failure(day, entry.getKey(), entry.getValue()));
        return Stream.concat(failures, excluded(day, effects.getOrDefault(Effect.EXCLUDED, List.of())))
                .toList();
    }

    private static Fault fault(Pulse pulse) {
        return pulse.fault().orElseGet(PulseHours::nothing);
    }

    private Finding failure(PulseDay day, Failed failed, List<Pulse> pulses) {
        Pulse first = pulses.getFirst();
        return new Finding(
                id.value(),
                Impact.SERIOUS,
                false,
                List.of(),
                day.pages().getOrDefault(first.page(), day.url()),
                "",
                pulses.size(),
                "",
                Optional.of(Remark.of(
                        RemarkCode.REQUESTS_FAILED,
                        failed.cause(),
                        pulses.size(),
                        first.start(),
                        fault(first).detail())),
                Optional.empty());
    }

    /** Listed, and never held against the portal. */
    private Stream<Finding> excluded(PulseDay day, List<Pulse> pulses) {
        return day.maintenance().stream()
                .filter(window -> pulses.stream().anyMatch(pulse -> window.contains(pulse.start())))
                .map(window -> new Finding(
                        "announced-maintenance",
                        Impact.MINOR,
                        true,
                        List.of(),
                        day.url(),
                        "",
                        Math.max(1, pulses.size()),
                        "",
                        Optional.of(Remark.of(
                                RemarkCode.MAINTENANCE_ANNOUNCED, window.from(), window.to(), window.announced())),
                        Optional.empty()));
    }
}
