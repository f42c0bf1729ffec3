package org.portalprobe.checks.wcag;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.config.channel.Dismissal;
import org.portalprobe.config.channel.HumanVerdict;
import org.portalprobe.config.channel.HumanVerdict.Finding;

/**
 * What programs found and what people found of a site, side by side for every criterion. Neither is changed by the other: who reads
 * sees both, and where they contradict.
 *
 * @param table what programs say once dismissed faults are left out
 * @param dismissed faults that somebody decided to be none, with the decision
 * @param lapsed decisions that have ended while the fault is still found
 */
public record Ledger(ConformanceTable table, List<Entry> entries, List<Dismissed> dismissed, List<Dismissal> lapsed) {

    public Ledger {
        entries = List.copyOf(entries);
        dismissed = List.copyOf(dismissed);
        lapsed = List.copyOf(lapsed);
    }

    /** What is known of a criterion from both sides; passed is never said without a person. */
    public enum State {
        FAILED,
        /** A person said so of the whole site, and no program and no other person contradicts. */
        PASSED,
        CANNOT_TELL,
        NOT_PRESENT,
        NOT_CHECKED
    }

    /**
     * One criterion.
     *
     * @param automatic the programs' row
     * @param human on the site and its pages
     * @param contested one side failed it and the other passed it
     */
    public record Entry(ConformanceTable.Row automatic, List<HumanVerdict> human, State state, boolean contested) {
        public Entry {
            human = List.copyOf(human);
        }
    }

    /** A cluster that was left out. */
    public record Dismissed(FaultCluster cluster, Dismissal decision) {}

    /**
     * @param together what rules say of all pages together
     * @param day on which decisions must hold
     */
    public static Ledger of(List<PageVerdict> pages, List<SampleVerdict> together, AuditBook book, LocalDate day) {
        List<FaultCluster> clusters = FaultCluster.of(pages, together);
        List<Dismissed> dismissed = clusters.stream()
                .flatMap(cluster -> book.dismissal(cluster.fingerprint().id(), day).stream()
                        .map(decision -> new Dismissed(cluster, decision)))
                .toList();
        Set<String> gone =
                dismissed.stream().map(one -> one.decision().fingerprint()).collect(Collectors.toSet());
        ConformanceTable table = ConformanceTable.of(
                pages.stream().map(page -> page.with(together).without(gone)).toList());
        Set<String> found =
                clusters.stream().map(cluster -> cluster.fingerprint().id()).collect(Collectors.toSet());
        Set<String> sites =
                pages.stream().map(page -> HumanVerdict.siteOf(page.url())).collect(Collectors.toSet());
        List<HumanVerdict> human = book.verdicts().stream()
                .filter(one -> sites.contains(one.site()))
                .toList();
        return new Ledger(
                table,
                table.rows().stream().map(row -> entry(row, human)).toList(),
                dismissed,
                book.dismissals().stream()
                        .filter(one -> !one.holdsOn(day) && found.contains(one.fingerprint()))
                        .toList());
    }

    private static Entry entry(ConformanceTable.Row row, List<HumanVerdict> all) {
        List<HumanVerdict> human = all.stream()
                .filter(one -> one.criterion().equals(row.criterion().id()))
                .toList();
        boolean failedByProgram = row.state() == ConformanceTable.State.FAILED;
        boolean failedByPerson = human.stream().anyMatch(one -> one.finding() == Finding.FAILED);
        boolean passed = human.stream().anyMatch(one -> one.finding() == Finding.PASSED);
        return new Entry(row, human, state(row, human, failedByPerson), passed && (failedByProgram || failedByPerson));
    }

    private static State state(ConformanceTable.Row row, List<HumanVerdict> human, boolean failedByPerson) {
        if (row.state() == ConformanceTable.State.FAILED || failedByPerson) {
            return State.FAILED;
        }
        Optional<Finding> onSite = human.stream()
                .filter(one -> one.page().isEmpty())
                .max(Comparator.comparing(HumanVerdict::on))
                .map(HumanVerdict::finding);
        return onSite.map(Ledger::state)
                .orElseGet(() -> State.valueOf(row.state().name()));
    }

    private static State state(Finding finding) {
        return switch (finding) {
            case PASSED -> State.PASSED;
            case FAILED -> State.FAILED;
            case INAPPLICABLE -> State.NOT_PRESENT;
            case CANNOT_TELL -> State.CANNOT_TELL;
        };
    }

    /** One failed criterion is enough; conformance itself is for a person to declare. */
    public boolean conformanceRefuted() {
        return entries.stream().anyMatch(entry -> entry.state() == State.FAILED);
    }
}
