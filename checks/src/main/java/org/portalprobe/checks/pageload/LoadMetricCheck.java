package org.portalprobe.checks.pageload;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;

/**
 * One metric of the timed loads: per key page and form factor all runs' values in milliseconds. Loads under another profile than the
 * visit's are kept with it and shown, but no observation is made of them: profiles never mix (scoring section 5).
 */
final class LoadMetricCheck implements Check<Visit> {

    private final CheckId id;
    private final Function<LoadTiming, Optional<Double>> metric;

    LoadMetricCheck(String id, Function<LoadTiming, Optional<Double>> metric) {
        this.id = new CheckId(id);
        this.metric = metric;
    }

    @Override
    public CheckId id() {
        return id;
    }

    @Override
    public int revision() {
        return 4;
    }

    @Override
    public List<Observation> observe(Visit visit) {
        Map<TimedPage, List<TimedLoad>> pages = timedPages(visit);
        if (pages.isEmpty()) {
            return List.of(Answer.cannotTell(whyUntimed(visit))
                    .by(this, new Subject.OfPortal(visit.portal()), Provenance.of(visit)));
        }
        return pages.values().stream().map(runs -> observe(visit, runs)).toList();
    }

    private record TimedPage(KeyPageRole role, FormFactor formFactor) {}

    private static Map<TimedPage, List<TimedLoad>> timedPages(Visit visit) {
        return visit.timedLoads().stream()
                .filter(load -> load.profile().equals(visit.profile()))
                .collect(Collectors.groupingBy(
                        load -> new TimedPage(load.role(), load.formFactor()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private Observation observe(Visit visit, List<TimedLoad> runs) {
        TimedLoad first = runs.getFirst();
        Instant slot =
                runs.stream().map(TimedLoad::start).min(Instant::compareTo).orElse(first.start());
        return new Runs(runs, metric)
                .answer(id)
                .by(
                        this,
                        new Subject.OfKeyPage(first.role(), first.url()),
                        Provenance.of(visit).timed(first.formFactor(), slot));
    }

    /** What kept us from the portal, or from its pages: hours of rest that began, a firewall that answered. */
    private static Fault whyUntimed(Visit visit) {
        Stream<Seen<?>> slots = Stream.concat(
                Stream.of(visit.look(), visit.sample()), visit.pages().stream().map(page -> page.facts()));
        return slots.flatMap(slot -> slot.fold(got -> Stream.<Fault>empty(), Stream::of))
                .findFirst()
                .orElseGet(() -> Fault.of(Cause.CANCELLED, "the visit ended before a key page was timed"));
    }
}
