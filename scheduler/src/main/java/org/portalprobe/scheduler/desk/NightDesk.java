package org.portalprobe.scheduler.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.portalprobe.config.PortalId;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.night.NightReport;
import org.portalprobe.reports.night.PortalNight;

/**
 * Orders are runs like all others, with a priority above them. Thread-safe.
 *
 * @param registryProblem why an edited registry is not used; empty when it is
 */
public record NightDesk(Ledger ledger, Supplier<Optional<String>> registryProblem) {

    /** An order that no node took for so long is carried. */
    private static final Duration PATIENCE = Duration.ofHours(4);

    private static final int MOST_NIGHTS = 400;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    /** Nights that a report can be had of, latest first. */
    public List<LocalDate> nights() {
        return ledger.nights(MOST_NIGHTS);
    }

    /** Empty when nothing was planned for that night. */
    public Optional<NightReport> report(LocalDate night) {
        List<RunLine> lines = ledger.lines(night, night);
        NightReport report = NightReport.of(night, lines, ledger.now(), registryProblem.get());
        return report.portals().isEmpty() ? Optional.empty() : Optional.of(report);
    }

    /** Empty before the first night. */
    public Optional<NightReport> latest() {
        return nights().stream().findFirst().flatMap(this::report);
    }

    /** Has everything visited again at once that the last night did not see wholly; how many portals. */
    public int retry() {
        return latest().map(report -> order(
                        report.night(),
                        report.portals().stream()
                                .filter(one -> one.state().isOver() && one.state() != RunState.COMPLETE)
                                .toList(),
                        "retry"))
                .orElse(0);
    }

    /** Has these portals visited at once; those that no night ever knew are left out, the others are counted. */
    public int now(List<PortalId> portals) {
        return latest().map(report -> order(
                        report.night(),
                        report.portals().stream()
                                .filter(one -> portals.contains(one.portal()))
                                .toList(),
                        "now"))
                .orElse(0);
    }

    private int order(LocalDate night, List<PortalNight> portals, String why) {
        Instant now = ledger.now();
        List<PlannedRun> runs = new ArrayList<>();
        for (PortalNight one : portals) {
            RunKey key = new RunKey(night, one.portal(), one.vantage(), RunKind.VISIT, why + "-" + TIME.format(now));
            String host = one.runs().getFirst().run().host();
            runs.add(new PlannedRun(key, host, PlannedRun.ORDERED, now, now.plus(PATIENCE)));
        }
        return ledger.plan(runs);
    }
}
