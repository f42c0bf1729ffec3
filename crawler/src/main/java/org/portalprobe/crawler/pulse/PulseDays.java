package org.portalprobe.crawler.pulse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.MaintenanceWindow;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Spent;

/** Gathers pulses into days of Vietnam, one per portal. Not thread-safe. */
public final class PulseDays {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Where and by what was pulsed; the same for all portals. */
    public record Place(String vantage, String profile, Engines engines) {}

    private record Key(PortalId portal, LocalDate day) {}

    private final Place place;
    private final Map<Key, List<PulseTaken>> days = new LinkedHashMap<>();

    public PulseDays(Place place) {
        this.place = place;
    }

    /**
     * Takes a pulse in. One that is not later than the last of its day shows that the clock was set back meanwhile; it is kept, and
     * nothing is said from it.
     */
    public void add(PulseTaken taken) {
        Instant start = taken.pulse().start();
        Key key = new Key(taken.target().portal().id(), LocalDate.ofInstant(start, VIETNAM));
        List<PulseTaken> day = days.computeIfAbsent(key, unused -> new ArrayList<>());
        boolean back = taken.pulse().kind() == Pulse.Kind.PULSE
                && day.stream()
                        .anyMatch(earlier -> !start.isAfter(earlier.pulse().start()));
        day.add(back ? new PulseTaken(taken.target(), doubted(taken.pulse()), taken.spent()) : taken);
    }

    private static Pulse doubted(Pulse pulse) {
        return pulse.doubted(Fault.of(Cause.CLOCK_JUMPED, "a later pulse of the day was there already"));
    }

    /** Days that are over at this moment; they are handed out once. */
    public List<PulseDay> over(Instant now, List<MaintenanceWindow> maintenance) {
        LocalDate today = LocalDate.ofInstant(now, VIETNAM);
        return take(key -> key.day().isBefore(today), maintenance);
    }

    /** All that is there, whole days or not; it is handed out once. */
    public List<PulseDay> all(List<MaintenanceWindow> maintenance) {
        return take(key -> true, maintenance);
    }

    private List<PulseDay> take(Predicate<Key> which, List<MaintenanceWindow> maintenance) {
        List<Key> keys = days.keySet().stream().filter(which).toList();
        List<PulseDay> taken = keys.stream()
                .map(key -> day(days.getOrDefault(key, List.of()), maintenance))
                .toList();
        keys.forEach(days::remove);
        return taken;
    }

    private PulseDay day(List<PulseTaken> taken, List<MaintenanceWindow> maintenance) {
        List<Pulse> pulses = taken.stream()
                .map(PulseTaken::pulse)
                .sorted(Comparator.comparing(Pulse::start))
                .toList();
        PulseTarget target = taken.getLast().target();
        Instant start = pulses.getFirst().start();
        Instant end = pulses.getLast().start();
        return new PulseDay(
                SightingFormat.CURRENT_PULSE_DAY,
                new SightingId(target.portal().id() + "-pulse-" + slug(place.vantage()) + "-" + ID_TIME.format(start)),
                target.portal().id(),
                target.portal().url(),
                start,
                place.vantage(),
                place.profile(),
                place.engines(),
                target.pages(),
                pulses,
                maintenance.stream()
                        .filter(window ->
                                !window.from().isAfter(end) && window.to().isAfter(start))
                        .toList(),
                taken.stream().map(PulseTaken::spent).reduce(new Spent(0, 0, 0), PulseDays::plus));
    }

    private static Spent plus(Spent one, Spent other) {
        return new Spent(
                one.connections() + other.connections(),
                one.requests() + other.requests(),
                one.bytes() + other.bytes());
    }

    private static String slug(String vantage) {
        String plain =
                vantage.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" : plain;
    }
}
