package org.portalprobe.scheduler.wcag;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.wcag.FaultCluster;
import org.portalprobe.checks.wcag.Ledger;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.SampleVerdict;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.scheduler.cli.ExitCode;

/**
 * All that {@code wcag} says of the pages it was given.
 *
 * @param verdicts one for each page, in their order
 */
record WcagResult(
        List<InspectedPage> pages,
        List<PageVerdict> verdicts,
        List<SampleVerdict> together,
        List<FaultCluster> clusters,
        Ledger ledger) {

    static WcagResult of(List<InspectedPage> pages, AuditBook book, LocalDate day) {
        List<PageVerdict> verdicts = pages.stream().map(PageVerdict::of).toList();
        List<SampleVerdict> together = SampleVerdict.of(pages);
        return new WcagResult(
                pages,
                verdicts,
                together,
                FaultCluster.of(verdicts, together),
                Ledger.of(verdicts, together, book, day));
    }

    Optional<String> axe() {
        return pages.stream()
                .flatMap(page -> page.axe().toOptional().stream())
                .map(AxeRun::engineVersion)
                .findFirst();
    }

    /** Id, rule and first place of every fault, for a person to decide about. */
    List<List<String>> faults() {
        return clusters.stream()
                .map(cluster -> List.of(
                        cluster.fingerprint().id(),
                        cluster.fingerprint().rule(),
                        cluster.places().getFirst().page() + " "
                                + cluster.places().getFirst().spot().place().target()))
                .distinct()
                .toList();
    }

    /** What people decided counts here too: a dismissed fault does not end a pipeline. */
    ExitCode code() {
        List<RuleOutcome> outcomes = verdicts.stream()
                .flatMap(page -> page.criteria().values().stream())
                .toList();
        if (outcomes.isEmpty()) {
            return ExitCode.UNREACHABLE;
        }
        if (ledger.table().conformanceRefuted()) {
            return ExitCode.NOT_GOOD_ENOUGH;
        }
        return verdicts.stream().anyMatch(page -> page.fault().isPresent())
                ? ExitCode.NOT_ENOUGH_MEASURED
                : ExitCode.OK;
    }
}
