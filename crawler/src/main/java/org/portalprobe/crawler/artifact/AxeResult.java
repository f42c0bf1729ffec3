package org.portalprobe.crawler.artifact;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Impact;

/**
 * What one axe-core rule said of a page.
 *
 * @param tags axe's tags, e.g. {@code wcag2a}, {@code wcag111}
 * @param nodes at most 50; {@code nodeCount} has the true number
 */
public record AxeResult(
        String rule, Optional<Impact> impact, List<String> tags, String helpUrl, int nodeCount, List<AxeNode> nodes) {

    public AxeResult {
        tags = List.copyOf(tags);
        nodes = List.copyOf(nodes);
    }
}
