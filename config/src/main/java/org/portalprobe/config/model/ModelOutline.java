package org.portalprobe.config.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.PortalKind;

/**
 * What is known of an assessment that cannot be computed: weights nobody has read, or an index that others compute.
 *
 * @param use never {@link ModelUse#GRADING}
 * @param grades as the assessment calls them, best first; empty where unknown
 */
public record ModelOutline(
        String id,
        int version,
        LocalizedText title,
        LocalizedText note,
        ModelUse use,
        Set<PortalKind> appliesTo,
        List<LocalizedText> grades,
        List<Section> groups)
        implements Model {

    public ModelOutline {
        if (use == ModelUse.GRADING) {
            throw new IllegalArgumentException(id + " is an outline, nothing is graded by it");
        }
        appliesTo = Collections.unmodifiableSet(new TreeSet<>(appliesTo));
        grades = List.copyOf(grades);
        groups = List.copyOf(groups);
    }

    /** @param max empty where no source known says it */
    public record Section(
            String id,
            LocalizedText name,
            Optional<Points> max,
            Certainty certainty,
            String evidence,
            List<Requirement> criteria) {
        public Section {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A criterion without a rule.
     *
     * @param points empty where no source known says them
     * @param requires what it asks for, where that is known
     * @param checks that would answer it
     */
    public record Requirement(
            String id,
            LocalizedText name,
            Optional<Points> points,
            Channel channel,
            Certainty certainty,
            String evidence,
            Effort effort,
            Optional<LocalizedText> requires,
            Set<CheckId> checks) {
        public Requirement {
            checks = Collections.unmodifiableSet(new LinkedHashSet<>(checks));
        }
    }

    /** Ids of the groups and criteria whose weight is unknown, in the outline's order. */
    public List<String> unweighted() {
        return groups.stream()
                .flatMap(group -> Stream.concat(
                        group.max().isEmpty() ? Stream.of(group.id()) : Stream.empty(),
                        group.criteria().stream()
                                .filter(criterion -> criterion.points().isEmpty())
                                .map(Requirement::id)))
                .toList();
    }
}
