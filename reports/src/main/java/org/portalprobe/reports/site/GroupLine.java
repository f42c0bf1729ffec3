package org.portalprobe.reports.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.GroupResult;
import org.portalprobe.reports.html.GroupView;
import org.portalprobe.reports.words.Words;

/**
 * A group of the score card against the mean of the block: known points of those that have a card.
 *
 * @param against how far from the mean, signed; empty where there is none
 */
public record GroupLine(GroupView group, String mean, String against) {

    static List<GroupLine> all(Assessment card, List<Assessment> block, Words words) {
        List<GroupLine> lines = new ArrayList<>();
        for (int index = 0; index < card.groups().size(); index++) {
            GroupResult own = card.groups().get(index);
            int at = index;
            Optional<BigDecimal> mean = mean(block.stream()
                    .filter(one -> one.groups().size() > at)
                    .map(one -> one.groups().get(at).known().value())
                    .toList());
            lines.add(new GroupLine(
                    GroupView.of(own, words),
                    mean.map(words::points).orElse("–"),
                    mean.map(value -> signed(own.known().value().subtract(value), words))
                            .orElse("")));
        }
        return lines;
    }

    static Optional<BigDecimal> mean(List<BigDecimal> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP));
    }

    static String signed(BigDecimal difference, Words words) {
        String amount = words.points(difference.abs());
        return switch (difference.signum()) {
            case 1 -> "+" + amount;
            case -1 -> "−" + amount;
            default -> "0";
        };
    }
}
