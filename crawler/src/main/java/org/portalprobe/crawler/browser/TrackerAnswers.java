package org.portalprobe.crawler.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers requests to trackers inside the browser (scoring section 8), in every page, frame and worker of it.
 *
 * <p>CDP's Fetch domain with the trackers' patterns only: Playwright's routing would stop every request and turn the cache
 * off. Asked of the browser target it also covers frames that run in processes of their own.
 */
final class TrackerAnswers {

    private static final String EMPTY_GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private final List<String> domains;
    private final CDPSession session;

    private TrackerAnswers(List<String> domains, CDPSession session) {
        this.domains = domains;
        this.session = session;
    }

    static void install(Browser browser, List<String> domains) {
        if (domains.isEmpty()) {
            return;
        }
        CDPSession session = browser.newBrowserCDPSession();
        TrackerAnswers answers = new TrackerAnswers(domains, session);
        session.on("Fetch.requestPaused", answers::answer);
        PausedRequests.hold(
                session,
                domains.stream()
                        .flatMap(domain -> Stream.of("*://", "*://*.").map(before -> before + domain))
                        .flatMap(host -> Stream.of("/*", ":*/*").map(after -> host + after)));
    }

    /** The tracker's host when the address is one of theirs. */
    static Optional<String> host(String url, List<String> domains) {
        return hostOf(url).filter(host -> domains.stream()
                .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain)));
    }

    static Optional<String> hostOf(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return authority(url);
        }
    }

    /** Browsers ask for addresses that java.net.URI refuses, such as ones with a bar or a bracket in the query. */
    private static Optional<String> authority(String url) {
        String bare = url.replaceFirst("[?#].*", "");
        String[] parts = bare.split("/", 4);
        return parts.length < 3 || !bare.contains("://")
                ? Optional.empty()
                : Optional.of(parts[2].replaceFirst(".*@", "")
                        .replaceFirst(":\\d*$", "")
                        .toLowerCase(Locale.ROOT));
    }

    private void answer(JsonObject paused) {
        JsonObject request = paused.getAsJsonObject("request");
        JsonObject reply = new JsonObject();
        reply.add("requestId", paused.get("requestId"));
        try {
            if (host(request.get("url").getAsString(), domains).isEmpty()) {
                // The pattern met something in the path or query of another host.
                session.send("Fetch.continueRequest", reply);
                return;
            }
            fill(reply, request, paused.get("resourceType").getAsString());
            session.send("Fetch.fulfillRequest", reply);
        } catch (PlaywrightException gone) {
            // The page left before its answer; nobody waits for it.
        }
    }

    private static void fill(JsonObject reply, JsonObject request, String resourceType) {
        JsonArray headers = new JsonArray();
        String origin = originOf(request.getAsJsonObject("headers"));
        headers.add(header("Access-Control-Allow-Origin", origin));
        headers.add(header("Access-Control-Allow-Credentials", "true"));
        headers.add(header("Access-Control-Allow-Headers", "content-type"));
        headers.add(header("Cache-Control", "no-store"));
        String type =
                switch (resourceType) {
                    case "Script" -> "text/javascript";
                    case "Stylesheet" -> "text/css";
                    case "Image" -> "image/gif";
                    case "Document" -> "text/html";
                    default -> "";
                };
        reply.addProperty("responseCode", type.isEmpty() ? 204 : 200);
        if (!type.isEmpty()) {
            headers.add(header("Content-Type", type));
            reply.addProperty("body", type.equals("image/gif") ? EMPTY_GIF : "");
        }
        reply.add("responseHeaders", headers);
    }

    private static String originOf(JsonObject requestHeaders) {
        return requestHeaders.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("origin"))
                .map(header -> header.getValue().getAsString())
                .findFirst()
                .orElse("*");
    }

    private static JsonObject header(String name, String value) {
        JsonObject header = new JsonObject();
        header.addProperty("name", name);
        header.addProperty("value", value);
        return header;
    }
}
