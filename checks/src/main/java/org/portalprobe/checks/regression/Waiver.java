package org.portalprobe.checks.regression;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's decision to let one change pass until a day. Coverage is never waived: not looked at is not clean.
 *
 * @param fingerprint of one fault; empty where a rule is named
 * @param rule of all its faults; empty where a fingerprint is named
 * @param page only there; empty for everywhere
 * @param owner who answers for it
 * @param until the last day
 */
public record Waiver(
        Optional<String> fingerprint,
        Optional<String> rule,
        Optional<String> page,
        String owner,
        String reason,
        LocalDate until) {

    public Waiver {
        if (fingerprint.isPresent() == rule.isPresent()) {
            throw new IllegalArgumentException("a waiver names a fingerprint or a rule");
        }
    }

    boolean covers(Change change) {
        return fingerprint.map(change.fingerprint()::equals).orElse(true)
                && rule.map(change.rule()::equals).orElse(true)
                && page.map(wanted -> onlyAt(change, wanted)).orElse(true);
    }

    private static boolean onlyAt(Change change, String page) {
        return switch (change) {
            case Change.NewDefect fresh ->
                fresh.defect().places().keySet().stream().allMatch(page::equals);
            case Change.MoreOfDefect more -> more.grown().keySet().stream().allMatch(page::equals);
            default -> change.place().equals(page);
        };
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** The fingerprint or the rule. */
    public String name() {
        return fingerprint.or(() -> rule).orElseThrow();
    }
}
