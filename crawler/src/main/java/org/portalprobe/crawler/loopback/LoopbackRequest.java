package org.portalprobe.crawler.loopback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as the server read it.
 *
 * @param secure whether it came over TLS
 * @param host the Host header's name without a port, in lower case
 * @param path the decoded path
 * @param query the raw query, empty when there is none
 * @param headers by name, any case
 * @param body at most the first 64 KiB
 */
public record LoopbackRequest(
        boolean secure,
        String method,
        String host,
        String path,
        String query,
        Map<String, List<String>> headers,
        String body) {

    public LoopbackRequest {
        TreeMap<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The decoded first value of a query parameter, trimmed; empty when absent. */
    public String parameter(String name) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && decoded(pair[0]).equals(name))
                .map(pair -> decoded(pair[1]).strip())
                .findFirst()
                .orElse("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
