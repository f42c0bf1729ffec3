package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** A HAR 1.2 that may be handed on: what lets somebody in is taken out of what the browser's driver wrote. */
final class HarFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final String KEPT_BACK = "kept back";
    private static final Set<String> SECRET =
            Set.of("cookie", "set-cookie", "authorization", "proxy-authorization", "www-authenticate", "x-csrf-token");

    private HarFile() {}

    /** Rewrites the file in place; secrets are in it until then, so it is readable by its owner alone. */
    static void clean(Path file) throws IOException {
        JsonNode har = MAPPER.readTree(Files.readString(file));
        for (JsonNode entry : har.path("log").path("entries")) {
            if (entry.path("request") instanceof ObjectNode request) {
                part(request);
                request.remove("postData");
                request.put("url", request.path("url").asText().replaceFirst("^(https?://)[^/@?#]*@", "$1"));
            }
            if (entry.path("response") instanceof ObjectNode response) {
                part(response);
            }
        }
        Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(har));
    }

    private static void part(ObjectNode part) {
        part.putArray("cookies");
        for (JsonNode header : part.path("headers")) {
            boolean secret = SECRET.contains(header.path("name").asText().toLowerCase(Locale.ROOT));
            if (secret && header instanceof ObjectNode field) {
                field.put("value", KEPT_BACK);
            }
        }
    }
}
