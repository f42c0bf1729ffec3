package org.portalprobe.crawler.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.stream.Stream;

/** The domain Fetch of the DevTools protocol: has a browser hold requests to some addresses until they are answered or sent on. */
final class PausedRequests {

    private PausedRequests() {}

    /** @param patterns of addresses, with {@code *} for anything */
    static void hold(CDPSession session, Stream<String> patterns) {
        JsonArray held = new JsonArray();
        patterns.forEach(url -> {
            JsonObject pattern = new JsonObject();
            pattern.addProperty("urlPattern", url);
            held.add(pattern);
        });
        JsonObject asked = new JsonObject();
        asked.add("patterns", held);
        session.send("Fetch.enable", asked);
    }
}
