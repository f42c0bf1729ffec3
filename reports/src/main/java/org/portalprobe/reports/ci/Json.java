package org.portalprobe.reports.ci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;

/** Documents of the three JSON dialects, the same bytes for the same run. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> writer) {
        ArrayNode array = MAPPER.createArrayNode();
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
    }

    static String text(JsonNode document) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a tree in memory must always be writable", bug);
        }
    }
}
