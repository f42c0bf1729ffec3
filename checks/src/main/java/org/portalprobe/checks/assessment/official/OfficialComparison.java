package org.portalprobe.checks.assessment.official;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.channel.OfficialResult;

/** A card beside a published result of the same assessment, group by group, the total last. */
public record OfficialComparison(OfficialResult official, List<Compared> lines) {

    public OfficialComparison {
        lines = List.copyOf(lines);
    }

    /** @throws IllegalArgumentException when the two are of different assessments */
    public static OfficialComparison of(Assessment card, OfficialResult official) {
        boolean same = card.model().id().equals(official.model())
                || card.model().basedOn().filter(official.model()::equals).isPresent();
        if (!same) {
            throw new IllegalArgumentException(
                    "a card of " + card.model().id() + " is not compared with a result of " + official.model());
        }
        Stream<Compared> groups = card.groups().stream()
                .map(group -> new Compared(
                        group.group().id(),
                        group.known().value(),
                        group.unknown().value(),
                        Optional.ofNullable(official.groups().get(group.group().id()))));
        Compared total = new Compared(
                Compared.TOTAL, card.known().value(), card.unknown().value(), official.total());
        return new OfficialComparison(
                official, Stream.concat(groups, Stream.of(total)).toList());
    }
}
