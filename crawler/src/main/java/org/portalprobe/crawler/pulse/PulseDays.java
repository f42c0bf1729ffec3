package org.portalprobe.crawler.pulse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portalprobe.config.MaintenanceWindow;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Spent;

/** Gathers pulses into days of Vietnam, one per portal and vantage. Not thread-safe. */
public final class PulseDays {

    /** In which days begin and end. */
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Where and by what was pulsed; the same for all portals. */
    public record Place(String vantage, String profile, Engines engines) {}

    private record Key(PortalId portal, String vantage, LocalDate day) {}

    private final Map<Key, List<PulseDay>> days = new LinkedHashMap<>();

    /** One pulse as the smallest part of its day. */
    public static PulseDay part(PulseTaken taken, Place place) {
        PulseTarget target = taken.target();
        Pulse pulse = taken.pulse();
        return new PulseDay(
                SightingFormat.CURRENT_PULSE_DAY,
                id(target.portal().id(), place.vantage(), pulse.start()),
                target.portal().id(),
                target.portal().url(),
                pulse.start(),
                place.vantage(),
                place.profile(),
                place.engines(),
                target.pages(),
                List.of(pulse),
                target.portal().enrolment().maintenance(),
                taken.spent());
    }

    /**
     * Takes a part in, in the order in which they were taken. A pulse that is not later than the last of its day shows that the clock
     * was set back meanwhile; it is kept, and nothing is said from it.
     */
    public void add(PulseDay part) {
        var key = new Key(part.portal(), part.vantage(), LocalDate.ofInstant(part.start(), VietnamTime.ZONE));
        days.computeIfAbsent(key, unused -> new ArrayList<>()).add(part);
    }

    /** All that is there, whole days or not. */
    public List<PulseDay> all() {
        return days.values().stream().map(PulseDays::day).toList();
    }

    private static PulseDay day(List<PulseDay> parts) {
        PulseDay last = parts.getLast();
        List<Pulse> pulses = inOrder(parts);
        Instant start = pulses.getFirst().start();
        Instant end = pulses.getLast().start();
        return new PulseDay(
                SightingFormat.CURRENT_PULSE_DAY,
                id(last.portal(), last.vantage(), start),
                last.portal(),
                last.url(),
                start,
                last.vantage(),
                last.profile(),
                last.engines(),
                last.pages(),
                pulses,
                last.maintenance().stream()
                        .filter(window -> touches(window, start, end))
                        .toList(),
                parts.stream().map(PulseDay::spent).reduce(new Spent(0, 0, 0), PulseDays::plus));
    }

    private static List<Pulse> inOrder(List<PulseDay> parts) {
        List<Pulse> taken = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (PulseDay part : parts) {
            for (Pulse pulse : part.pulses()) {
                boolean back =
                        pulse.kind() == Pulse.Kind.PULSE && !pulse.start().isAfter(latest);
                taken.add(back ? doubted(pulse) : pulse);
                latest = pulse.start().isAfter(latest) ? pulse.start() : latest;
            }
        }
        return taken.stream().sorted(Comparator.comparing(Pulse::start)).toList();
    }

    private static Pulse doubted(Pulse pulse) {
        return pulse.doubted(Fault.of(Cause.CLOCK_JUMPED, "a later pulse of the day was there already"));
    }

    private static boolean touches(MaintenanceWindow window, Instant start, Instant end) {
        return !window.from().isAfter(end) && window.to().isAfter(start);
    }

    private static Spent plus(Spent one, Spent other) {
        return new Spent(
                one.connections() + other.connections(),
                one.requests() + other.requests(),
                one.bytes() + other.bytes());
    }

    private static SightingId id(PortalId portal, String vantage, Instant start) {
        return new SightingId(portal + "-pulse-" + slug(vantage) + "-" + ID_TIME.format(start));
    }

    private static String slug(String vantage) {
        String plain =
                vantage.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" : plain;
    }
}
