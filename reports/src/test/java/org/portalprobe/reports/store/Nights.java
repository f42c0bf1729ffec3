package org.portalprobe.reports.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.Visits;

/** Visits of one portal at any time, with what the real checks say of them. */
final class Nights {

    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Nights() {}

    /** A visit whose blobs are in no folder. */
    static Visit visit(String portal, String at) {
        return at(Visits.seen(portal, 12), Instant.parse(at));
    }

    /** A visit that has left its blobs in the folder, of its own or those of every other. */
    static Visit visit(EvidenceSink sink, String portal, String at, String pictures) {
        try {
            Visit visit = visit(portal, at);
            String json = SightingFormat.write(visit);
            for (String made : BlobRefs.in(visit)) {
                BlobRef blob = sink.put((pictures + made).getBytes(StandardCharsets.UTF_8), "image/png");
                json = json.replace(made, blob.sha256());
            }
            return SightingFormat.readVisit(json);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    static List<Observation> observations(Visit visit) {
        return Catalogue.observe(visit);
    }

    static Visit at(Visit visit, Instant start) {
        Duration later = Duration.between(visit.start(), start);
        return new Visit(
                visit.format(),
                new SightingId(visit.portal() + "-" + ID_TIME.format(start)),
                visit.portal(),
                visit.url(),
                start,
                visit.took(),
                visit.vantage(),
                visit.profile(),
                visit.engines(),
                visit.look(),
                visit.sample(),
                visit.timedLoads().stream().map(load -> at(load, later)).toList(),
                visit.pages(),
                visit.trials(),
                visit.spent());
    }

    private static TimedLoad at(TimedLoad load, Duration later) {
        return new TimedLoad(
                load.url(),
                load.role(),
                load.formFactor(),
                load.run(),
                load.start().plus(later),
                load.certificateIgnored(),
                load.hostLoad(),
                load.profile(),
                load.cpuSlowdown(),
                load.host(),
                load.timing(),
                load.detail());
    }
}
