package org.portalprobe.reports.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.Visit;

/** The blobs that a sighting refers to, found in its JSON: so a new kind of evidence needs no word here. */
final class BlobRefs {

    private static final int BYTES = 32;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BlobRefs() {}

    static List<String> in(Visit visit) {
        return in(SightingFormat.write(visit));
    }

    static List<String> in(String json) {
        try {
            var found = new TreeSet<String>();
            collect(MAPPER.readTree(json), found);
            return List.copyOf(found);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("not a recorded sighting: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.path("sha256").isTextual() && node.path("size").isNumber()) {
            found.add(node.path("sha256").textValue());
        }
        node.forEach(child -> collect(child, found));
    }

    static byte[] packed(List<String> blobs) {
        return HexFormat.of().parseHex(String.join("", blobs));
    }

    static List<String> unpacked(byte[] packed) {
        var blobs = new ArrayList<String>();
        for (int at = 0; at + BYTES <= packed.length; at += BYTES) {
            blobs.add(HexFormat.of().formatHex(packed, at, at + BYTES));
        }
        return blobs;
    }
}
