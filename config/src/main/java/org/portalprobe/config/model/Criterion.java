package org.portalprobe.config.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.LocalizedText;

/**
 * One sub-criterion of a model.
 *
 * @param id as printed on the score card, e.g. {@code P-LCP-mobile}
 * @param points the most it can give
 * @param evidence where the rule comes from and how sure that is (the marks of the rules research: V, R, I, P, U)
 * @param exempt cases in which it does not apply
 * @param beside a measured rule whose findings are shown beside an attested or imported criterion and never count (scoring section 4)
 */
public record Criterion(
        String id,
        LocalizedText name,
        Points points,
        Channel channel,
        Certainty certainty,
        String evidence,
        Effort effort,
        Set<Exemption> exempt,
        Rule rule,
        Optional<Rule> beside) {

    public Criterion {
        var inOrder = EnumSet.noneOf(Exemption.class);
        inOrder.addAll(exempt);
        exempt = Collections.unmodifiableSet(inOrder);
    }

    /** A criterion of this project's proposal that always applies. */
    public Criterion(
            String id, LocalizedText name, Points points, Channel channel, String evidence, Effort effort, Rule rule) {
        this(id, name, points, channel, Certainty.PROPOSED, evidence, effort, Set.of(), rule, Optional.empty());
    }

    /** The same, except where it does not apply. */
    public Criterion exempt(Set<Exemption> cases) {
        return new Criterion(id, name, points, channel, certainty, evidence, effort, cases, rule, beside);
    }
}
