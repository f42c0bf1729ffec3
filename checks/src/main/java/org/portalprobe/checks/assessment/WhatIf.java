package org.portalprobe.checks.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portalprobe.config.model.Points;

/** Recomputes a card as if some criteria had all their points: what mending them would bring. Totals, range and letters follow. */
public final class WhatIf {

    private WhatIf() {}

    /**
     * The card with these criteria full; nothing else moves.
     *
     * @param ids of criteria that apply; case matters
     * @throws IllegalArgumentException naming every id that the model lacks or that does not apply
     */
    public static Assessment full(Assessment card, Collection<String> ids) {
        Set<String> wanted = new TreeSet<>(ids);
        Set<String> applicable = card.criteria()
                .filter(result -> result.state() != CriterionState.NOT_APPLICABLE)
                .map(result -> result.criterion().id())
                .collect(Collectors.toSet());
        Set<String> strange = new TreeSet<>(wanted);
        strange.removeAll(applicable);
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException("no such criterion that applies: " + String.join(", ", strange));
        }
        return Assessor.card(
                card.model(),
                card.portal(),
                card.period(),
                card.groups().stream().map(group -> mended(group, wanted)).toList(),
                card.unservedChecks());
    }

    private static GroupResult mended(GroupResult group, Set<String> wanted) {
        return GroupResult.of(
                group.group(),
                group.criteria().stream()
                        .map(result -> wanted.contains(result.criterion().id()) ? mended(result) : result)
                        .toList());
    }

    private static CriterionResult mended(CriterionResult result) {
        return new CriterionResult(
                result.criterion(),
                CriterionState.FULL,
                result.criterion().points(),
                Points.ZERO,
                List.of(Reason.of(ReasonCode.ASSUMED_FULL)),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
