package org.portalprobe.config.model;

import org.portalprobe.config.LocalizedText;

/**
 * One sub-criterion of a model.
 *
 * @param id as printed on the score card, e.g. {@code P-LCP-mobile}
 * @param points the most it can give
 * @param evidence where the rule comes from and how sure that is (the marks of the rules research: V, R, I, P, U)
 */
public record Criterion(
        String id, LocalizedText name, Points points, Channel channel, String evidence, Effort effort, Rule rule) {}
