package org.portalprobe.checks.responsiveness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.PulseDay;

/**
 * Response times of the key requests in milliseconds, from the intended start to the last byte: one observation a page and hour. Where
 * no usable answer came there is no time; where only the certificate was refused there is (scoring section 3).
 */
final class ResponseTimeCheck implements Check<PulseDay> {

    private static final CheckId ID = new CheckId("response-time");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Observation> observe(PulseDay day) {
        List<Observation> answers = Arrays.stream(KeyRequest.values())
                .flatMap(page -> page(day, page))
                .toList();
        return answers.isEmpty()
                ? List.of(Answer.cannotTell(PulseHours.nothing())
                        .by(this, new Subject.OfPortal(day.portal()), Provenance.of(day, day.start())))
                : answers;
    }

    private Stream<Observation> page(PulseDay day, KeyRequest page) {
        Subject subject = new Subject.OfPage(day.pages().getOrDefault(page, day.url()));
        return PulseHours.of(day, pulse -> pulse.page() == page).stream().map(hour -> answer(day, hour)
                .by(this, subject, Provenance.of(day, hour.getFirst().start())));
    }

    private static Answer answer(PulseDay day, List<Pulse> hour) {
        List<Double> times = hour.stream()
                .filter(pulse -> isTimed(pulse) && Effect.of(pulse, day.maintenance()) != Effect.EXCLUDED)
                .map(pulse -> pulse.late() + pulse.millis())
                .toList();
        return times.isEmpty()
                ? Answer.cannotTell(hour.stream()
                        .flatMap(pulse -> pulse.fault().stream())
                        .findFirst()
                        .orElseGet(() -> Fault.of(Cause.ANNOUNCED_MAINTENANCE, "the whole hour")))
                : new Answer(new Outcome.Measured(times, Unit.MILLISECONDS), List.of());
    }

    private static boolean isTimed(Pulse pulse) {
        return pulse.fault()
                .map(fault -> fault.cause() == Cause.CERTIFICATE_REFUSED)
                .orElse(true);
    }
}
