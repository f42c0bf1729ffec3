package org.portalprobe.scheduler.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.portalprobe.checks.regression.Answered.State;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.config.Language;
import org.portalprobe.reports.ci.GateRun;
import org.portalprobe.reports.ci.RulingText;

/** A run of the gate as single tests. */
final class TestCases {

    /** @param ruling empty for a check that has nothing to complain of */
    record Case(String name, Optional<Ruling> ruling, String said) {

        void demand() {
            ruling.ifPresent(found -> {
                Assumptions.assumeFalse(found.waived(), said);
                if (found.fails() || found.losesCoverage()) {
                    Assertions.fail(said);
                }
            });
        }
    }

    private TestCases() {}

    static List<Case> of(GateRun run) {
        List<Case> cases = new ArrayList<>();
        List<Ruling> worse = run.judgement().rulings().stream()
                .filter(ruling -> !ruling.isBetter())
                .toList();
        Set<List<String>> told = worse.stream()
                .map(ruling -> List.of(ruling.change().rule(), ruling.change().place()))
                .collect(Collectors.toSet());
        run.snapshot().answers().stream()
                .filter(one -> one.state() == State.PASSED || one.state() == State.FAILED)
                .filter(one -> !told.contains(List.of(one.check().value(), one.place())))
                .forEach(one -> cases.add(new Case(one.check() + " " + one.place(), Optional.empty(), "")));
        worse.forEach(ruling -> cases.add(new Case(
                ruling.change().rule() + " " + ruling.change().place(),
                Optional.of(ruling),
                RulingText.of(ruling, Language.VI))));
        return cases;
    }
}
