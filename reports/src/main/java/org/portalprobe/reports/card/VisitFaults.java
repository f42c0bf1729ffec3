package org.portalprobe.reports.card;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.card.SeenFault.Place;

/** Every empty slot of a visit with its fault, in the visit's order; skipped pages stand in the sample and are not repeated. */
public final class VisitFaults {

    private final Map<Kind, List<Met>> met = new LinkedHashMap<>();

    private VisitFaults() {}

    public static List<SeenFault> of(Visit visit) {
        var faults = new VisitFaults();
        faults.note(Place.LOOK, Optional.empty(), visit.look());
        visit.look().toOptional().ifPresent(faults::look);
        faults.note(Place.SAMPLE, Optional.empty(), visit.sample());
        visit.timedLoads().stream()
                // An imitated link's patience is ours to choose.
                .filter(load -> load.profile().equals(visit.profile()))
                .forEach(load -> faults.note(Place.TIMED_LOAD, Optional.of(load.url()), load.timing()));
        for (InspectedPage page : visit.pages()) {
            Optional<URI> url = Optional.of(page.page().url());
            faults.note(Place.PAGE, url, page.facts());
            // Without the page there was nothing for axe to look at: one fault is enough.
            if (page.facts() instanceof Seen.Got) {
                faults.note(Place.ACCESSIBILITY, url, page.axe());
            }
        }
        return faults.all();
    }

    private void look(Look look) {
        note(Place.ADDRESSES, Optional.empty(), look.addresses());
        note(Place.ENTRY, Optional.empty(), look.entry());
        note(Place.PLAIN_HTTP, Optional.empty(), look.plainHttp());
        noteUnlessAbsent(Place.ROBOTS, look.robots());
        noteUnlessAbsent(Place.SITEMAP, look.sitemap());
        look.tls().forEach((host, survey) -> note(Place.TLS, host(host), survey));
    }

    private static Optional<URI> host(String authority) {
        try {
            return Optional.of(new URI("https://" + authority + "/"));
        } catch (URISyntaxException literal) {
            return Optional.empty();
        }
    }

    /** A file that a portal need not have and that is not there is a fact, nobody's fault. */
    private void noteUnlessAbsent(Place place, Seen<?> file) {
        if (!isAbsent(file)) {
            note(place, Optional.empty(), file);
        }
    }

    /** The portal answered that there is no such file. */
    public static boolean isAbsent(Seen<?> file) {
        return file instanceof Seen.Missing<?> missing && missing.fault().cause() == Cause.HTTP_CLIENT_ERROR;
    }

    private void note(Place place, Optional<URI> page, Seen<?> slot) {
        if (slot instanceof Seen.Missing<?> missing) {
            Fault fault = missing.fault();
            met.computeIfAbsent(new Kind(place, fault.cause(), fault.attribution()), kind -> new ArrayList<>())
                    .add(new Met(page, fault));
        }
    }

    private List<SeenFault> all() {
        return met.entrySet().stream()
                .map(entry -> new SeenFault(
                        entry.getKey().place(),
                        entry.getValue().getFirst().fault(),
                        entry.getValue().stream()
                                .flatMap(one -> one.page().stream())
                                .distinct()
                                .toList(),
                        entry.getValue().size()))
                .toList();
    }

    private record Kind(Place place, Cause cause, Attribution attribution) {}

    private record Met(Optional<URI> page, Fault fault) {}
}
