package org.portalprobe.scheduler.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.scheduler.night.NightPlan;

/** Visits that owners ask for: runs like all others, above those planned; one at a time and few a day, because a portal is owed peace. */
public record Orders(Ledger ledger, String vantage) {

    /** A portal's owner may ask so often a day. */
    static final int A_DAY = 4;

    private static final String SLOT = "asked-";
    private static final Duration PATIENCE = Duration.ofHours(4);
    private static final int DAYS = 14;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    /** What became of a request; the pages hold a text {@code site.recheck.<name>} for each. */
    enum Outcome {
        DONE,
        /** One is under way. */
        OPEN,
        /** It was done often enough today. */
        ENOUGH;

        String key() {
            return "site.recheck." + name().toLowerCase(Locale.ROOT);
        }
    }

    synchronized Outcome ask(Portal portal) {
        Instant now = ledger.now();
        LocalDate today = LocalDate.ofInstant(now, VietnamTime.ZONE);
        List<RunLine> asked = asked(portal.id(), today);
        if (asked.stream().anyMatch(run -> !run.state().isOver())) {
            return Outcome.OPEN;
        }
        if (asked.stream().filter(run -> day(run).equals(today)).count() >= A_DAY) {
            return Outcome.ENOUGH;
        }
        // With the night that is told of in the morning, as an operator's orders are.
        LocalDate night = ledger.nights(1).stream().findFirst().orElse(today);
        var key = new RunKey(night, portal.id(), vantage, RunKind.VISIT, SLOT + TIME.format(now));
        var run = new PlannedRun(key, NightPlan.host(portal), PlannedRun.ORDERED, now, now.plus(PATIENCE));
        var unused = ledger.plan(List.of(run));
        return Outcome.DONE;
    }

    /** What was asked for the portal of late, newest first. */
    List<RunLine> asked(PortalId portal) {
        return asked(portal, LocalDate.ofInstant(ledger.now(), VietnamTime.ZONE));
    }

    private static LocalDate day(RunLine run) {
        return LocalDate.ofInstant(run.run().notBefore(), VietnamTime.ZONE);
    }

    private List<RunLine> asked(PortalId portal, LocalDate today) {
        return ledger.lines(portal, today.minusDays(DAYS), today).stream()
                .filter(run -> run.key().slot().startsWith(SLOT))
                .sorted(Comparator.comparing((RunLine run) -> run.run().notBefore())
                        .reversed())
                .toList();
    }
}
