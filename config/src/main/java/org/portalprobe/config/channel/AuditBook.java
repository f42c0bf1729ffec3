package org.portalprobe.config.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people said of accessibility, beside what programs found: verdicts on criteria, and faults that are none. */
public record AuditBook(List<HumanVerdict> verdicts, List<Dismissal> dismissals) {

    public static final AuditBook EMPTY = new AuditBook(List.of(), List.of());

    public AuditBook {
        verdicts = List.copyOf(verdicts);
        dismissals = List.copyOf(dismissals);
    }

    /** With later entries; of two about the same the later one holds. */
    public AuditBook and(AuditBook later) {
        return new AuditBook(
                latest(
                        verdicts,
                        later.verdicts,
                        one -> List.of(one.site(), one.page(), one.criterion(), one.auditor())),
                latest(dismissals, later.dismissals, Dismissal::fingerprint));
    }

    private static <T> List<T> latest(List<T> before, List<T> later, Function<T, Object> key) {
        Set<Object> replaced = later.stream().map(key).collect(Collectors.toSet());
        return Stream.concat(before.stream().filter(one -> !replaced.contains(key.apply(one))), later.stream())
                .toList();
    }

    /** Verdicts on a site and its pages. */
    public List<HumanVerdict> of(String site) {
        return verdicts.stream().filter(one -> one.site().equals(site)).toList();
    }

    /** The decision about a fault, where one holds. */
    public Optional<Dismissal> dismissal(String fingerprint, LocalDate day) {
        return Optional.ofNullable(byFingerprint().get(fingerprint)).filter(one -> one.holdsOn(day));
    }

    private Map<String, Dismissal> byFingerprint() {
        return dismissals.stream()
                .collect(Collectors.toMap(Dismissal::fingerprint, Function.identity(), (first, second) -> second));
    }
}
