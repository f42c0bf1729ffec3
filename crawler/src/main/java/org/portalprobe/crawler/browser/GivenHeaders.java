package org.portalprobe.crawler.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.portalprobe.config.Access;

/**
 * Adds the headers that a person gives along to the requests of every page, frame and worker for these servers, and to no other.
 *
 * <p>CDP's Fetch domain with the servers' patterns: what it adds does not extend to the next hop of a redirect, where Playwright's extra
 * headers would go to every server that a page asks. Costs a pause at each such request, the same for all releases compared.
 */
final class GivenHeaders {

    private final Access access;
    private final CDPSession session;

    private GivenHeaders(Access access, CDPSession session) {
        this.access = access;
        this.session = session;
    }

    static void install(Browser browser, Access access) {
        if (access.headers().isEmpty()) {
            return;
        }
        CDPSession session = browser.newBrowserCDPSession();
        GivenHeaders given = new GivenHeaders(access, session);
        session.on("Fetch.requestPaused", given::pass);
        PausedRequests.hold(
                session,
                access.servers().stream()
                        .flatMap(server -> Stream.of(server, server.replaceFirst(":(80|443)$", "")))
                        .map(server -> server + "/*"));
    }

    private void pass(JsonObject paused) {
        JsonObject request = paused.getAsJsonObject("request");
        JsonObject reply = new JsonObject();
        reply.add("requestId", paused.get("requestId"));
        try {
            if (goesTo(request.get("url").getAsString())) {
                reply.add("headers", headers(request.getAsJsonObject("headers")));
            }
            session.send("Fetch.continueRequest", reply);
        } catch (PlaywrightException gone) {
            // The page left before its answer; nobody waits for it.
        }
    }

    /** A pattern may meet something in the path or query of another server. */
    private boolean goesTo(String url) {
        String server = url.replaceFirst("^(\\w+://[^/?#]*).*$", "$1");
        try {
            return access.goesTo(URI.create(server));
        } catch (IllegalArgumentException noServer) {
            return false;
        }
    }

    private JsonArray headers(JsonObject own) {
        JsonArray all = new JsonArray();
        own.entrySet().stream()
                .filter(header -> access.headers().keySet().stream().noneMatch(header.getKey()::equalsIgnoreCase))
                .forEach(header ->
                        all.add(header(header.getKey(), header.getValue().getAsString())));
        for (Map.Entry<String, String> header : access.headers().entrySet()) {
            all.add(header(header.getKey(), header.getValue()));
        }
        return all;
    }

    private static JsonObject header(String name, String value) {
        JsonObject header = new JsonObject();
        header.addProperty("name", name);
        header.addProperty("value", value);
        return header;
    }
}
