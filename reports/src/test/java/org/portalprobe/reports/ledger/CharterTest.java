package org.portalprobe.reports.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.PortalId;

class CharterTest {

    private static final Charter CENTRE =
            new Charter("1.0", "m v1", "ab", List.of("local", "hue"), registry(Map.of("so-a", "1f", "so-b", "2f")));

    @Test
    void letsANodeJoinThatMeasuresByTheSame() {
        var node = new Charter("1.0", "m v1", "ab", List.of("hue"), CENTRE.registry());
        assertThat(node.differences(CENTRE)).isEmpty();
    }

    @Test
    void namesEverythingThatDiffers() {
        var node = new Charter(
                "1.1", "m v1", "ac", List.of("vinh"), registry(Map.of("so-a", "1f", "so-b", "3f", "so-c", "4f")));
        assertThat(node.differences(CENTRE))
                .containsExactly(
                        new Charter.Difference("version", "1.1", "1.0"),
                        new Charter.Difference("model", "m v1 ac", "m v1 ab"),
                        new Charter.Difference("vantage", "vinh", "local, hue"),
                        new Charter.Difference("so-b", "3f", "2f"),
                        new Charter.Difference("so-c", "4f", "–"));
    }

    private static SortedMap<PortalId, String> registry(Map<String, String> entries) {
        var all = new TreeMap<PortalId, String>();
        entries.forEach((id, digest) -> all.put(new PortalId(id), digest));
        return all;
    }
}
