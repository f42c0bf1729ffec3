package org.portalprobe.scheduler;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.pulse.PulseTaken;
import org.portalprobe.crawler.pulse.PulseTarget;
import org.portalprobe.scheduler.pulse.PulseTalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What pulses have to say where nobody watches: lines of the log, and meters. */
record PulseLog(MeterRegistry meters) implements PulseTalk {

    private static final Logger LOG = LoggerFactory.getLogger(PulseLog.class);

    @Override
    public void targets(Map<Portal, Seen<PulseTarget>> targets) {
        targets.forEach((portal, target) -> {
            if (target instanceof Seen.Missing<PulseTarget> missing) {
                LOG.info("{} is not pulsed: {}", portal.id(), missing.fault().detail());
            }
        });
    }

    @Override
    public void round(Instant start, List<PulseTaken> taken) {
        long failed =
                taken.stream().filter(one -> one.pulse().fault().isPresent()).count();
        meters.counter("portalprobe.pulse.rounds").increment();
        meters.counter("portalprobe.pulses", "result", "failed").increment((double) failed);
        meters.counter("portalprobe.pulses", "result", "answered").increment((double) (taken.size() - failed));
        LOG.info("pulses of {}: {} asked, {} failed", start, taken.size(), failed);
    }

    @Override
    public void skipped(long rounds) {
        meters.counter("portalprobe.pulse.rounds.skipped").increment((double) rounds);
        LOG.warn("{} rounds of pulses were due and did not take place", rounds);
    }

    @Override
    public void stored(int days, int damaged) {
        LOG.info("{} days of pulses stored, {} lines damaged", days, damaged);
    }

    @Override
    public void waiting(String problem) {
        LOG.warn("pulses wait to be stored: {}", problem);
    }
}
