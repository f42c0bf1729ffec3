package org.portalprobe.crawler.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.crawler.artifact.ResourceKind;

/**
 * The requests of a page as CDP's Network domain tells them, frames of other processes excepted. The events come anyway once bytes
 * are counted, so a timed load pays nothing for this.
 */
final class ResourceLog {

    private static final int MAX_URL = 500;

    private final Map<String, Entry> open = new LinkedHashMap<>();
    private final List<Entry> all = new ArrayList<>();
    private double firstDocument;
    private double lastDocument;
    private double firstDocumentWall;
    private @Nullable String mainFrame;

    private static final class Entry {
        private String url = "";
        private String type = "";
        private int status;
        private String protocol = "";
        private Map<String, String> headers = Map.of();
        private boolean cached;
        private double start;
        private @Nullable Double firstByte;
        private @Nullable Double end;
        private long transfer;
        private long body;
        private @Nullable String failure;
    }

    void listen(CDPSession cdp) {
        cdp.on("Network.requestWillBeSent", this::sent);
        cdp.on("Network.responseReceived", this::received);
        cdp.on("Network.dataReceived", this::part);
        cdp.on("Network.requestServedFromCache", event -> entry(event).ifPresent(entry -> entry.cached = true));
        cdp.on("Network.loadingFinished", this::finished);
        cdp.on("Network.loadingFailed", this::failed);
    }

    private Optional<Entry> entry(JsonObject event) {
        return Optional.ofNullable(open.get(event.get("requestId").getAsString()));
    }

    private void sent(JsonObject event) {
        double now = event.get("timestamp").getAsDouble();
        if (event.has("redirectResponse")) {
            entry(event).ifPresent(redirected -> {
                answered(redirected, event.getAsJsonObject("redirectResponse"));
                redirected.end = now;
            });
        }
        Entry entry = new Entry();
        entry.url = event.getAsJsonObject("request").get("url").getAsString();
        entry.type = text(event, "type");
        entry.start = now;
        open.put(event.get("requestId").getAsString(), entry);
        all.add(entry);
        if (entry.type.equals("Document") && text(event, "loaderId").equals(text(event, "requestId"))) {
            document(event, now);
        }
    }

    /** A navigation of the page itself; those of frames within its process carry their frame's loader as well, but later. */
    private void document(JsonObject event, double now) {
        if (mainFrame == null) {
            mainFrame = text(event, "frameId");
            firstDocument = now;
            firstDocumentWall = event.get("wallTime").getAsDouble() * 1_000;
        }
        if (text(event, "frameId").equals(mainFrame) && !event.has("redirectResponse")) {
            lastDocument = now;
        }
    }

    private void received(JsonObject event) {
        entry(event).ifPresent(entry -> {
            answered(entry, event.getAsJsonObject("response"));
            entry.type = text(event, "type");
        });
    }

    private static void answered(Entry entry, JsonObject response) {
        entry.status = response.get("status").getAsInt();
        entry.protocol = text(response, "protocol");
        entry.headers = new LinkedHashMap<>();
        response.getAsJsonObject("headers")
                .entrySet()
                .forEach(header -> entry.headers.put(
                        header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header.getValue().getAsString()));
        entry.cached |=
                response.has("fromDiskCache") && response.get("fromDiskCache").getAsBoolean();
        entry.transfer = response.get("encodedDataLength").getAsLong();
        JsonElement timing = response.get("timing");
        if (timing != null && timing.isJsonObject()) {
            JsonObject times = timing.getAsJsonObject();
            entry.firstByte = times.get("requestTime").getAsDouble()
                    + times.get("receiveHeadersEnd").getAsDouble() / 1_000;
        }
    }

    private void part(JsonObject event) {
        entry(event).ifPresent(entry -> entry.body += event.get("dataLength").getAsLong());
    }

    private void finished(JsonObject event) {
        entry(event).ifPresent(entry -> {
            entry.end = event.get("timestamp").getAsDouble();
            entry.transfer = event.get("encodedDataLength").getAsLong();
        });
    }

    private void failed(JsonObject event) {
        entry(event).ifPresent(entry -> {
            entry.end = event.get("timestamp").getAsDouble();
            entry.failure = text(event, "errorText");
        });
    }

    /** Milliseconds from the first navigation's start to that of the document now shown; 0 for a page that stayed. */
    double redirectMillis() {
        return (lastDocument - firstDocument) * 1_000;
    }

    /** Start of the first navigation, epoch milliseconds; 0 before any. */
    double startWall() {
        return firstDocumentWall;
    }

    /**
     * Everything asked for so far.
     *
     * @param page address of the document shown
     * @param blocking addresses that held the first paint back
     */
    List<LoadedResource> read(String page, Set<String> blocking) {
        Parties parties = Parties.of(page);
        return all.stream()
                .filter(entry -> entry.url.startsWith("http"))
                .map(entry -> resource(entry, parties, blocking))
                .toList();
    }

    private LoadedResource resource(Entry entry, Parties parties, Set<String> blocking) {
        return new LoadedResource(
                cut(entry.url),
                kind(entry.type),
                parties.isThird(entry.url),
                entry.status,
                entry.protocol,
                entry.headers.getOrDefault("content-encoding", ""),
                Freshness.seconds(entry.headers),
                entry.cached,
                blocking.contains(entry.url),
                millis(entry.start),
                Optional.ofNullable(entry.firstByte).map(this::millis),
                Optional.ofNullable(entry.end).map(this::millis),
                entry.transfer,
                entry.body,
                Optional.ofNullable(entry.failure).filter(failure -> !failure.isBlank()));
    }

    private double millis(double timestamp) {
        return Math.round((timestamp - firstDocument) * 1e6) / 1e3;
    }

    /** Credentials in an address are nobody's business. */
    private static String cut(String url) {
        String safe = url.replaceFirst("^(https?://)[^/@?#]*@", "$1");
        return safe.substring(0, Math.min(safe.length(), MAX_URL));
    }

    private static ResourceKind kind(String type) {
        return switch (type) {
            case "Document" -> ResourceKind.DOCUMENT;
            case "Stylesheet" -> ResourceKind.STYLESHEET;
            case "Script" -> ResourceKind.SCRIPT;
            case "Image" -> ResourceKind.IMAGE;
            case "Font" -> ResourceKind.FONT;
            case "Media", "TextTrack" -> ResourceKind.MEDIA;
            case "XHR", "Fetch", "EventSource", "Prefetch" -> ResourceKind.FETCH;
            default -> ResourceKind.OTHER;
        };
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
