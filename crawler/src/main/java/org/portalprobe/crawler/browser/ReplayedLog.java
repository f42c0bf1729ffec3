package org.portalprobe.crawler.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Console errors and mixed content that the browser has collected by itself: asked for when the load is over, so a timed
 * load carries no listener for them.
 *
 * @param errors at most 20, each cut at 300 characters
 * @param mixedContent http addresses, blocked or upgraded by the browser
 */
record ReplayedLog(List<String> errors, List<String> mixedContent) {

    private static final int MAX_ERRORS = 20;
    private static final int MAX_LENGTH = 300;

    static ReplayedLog of(OpenPage page) {
        List<String> errors = new ArrayList<>();
        TreeSet<String> mixed = new TreeSet<>();
        CDPSession session = page.context().newCDPSession(page.page());
        session.on("Log.entryAdded", event -> logged(event.getAsJsonObject("entry"), errors));
        session.on("Runtime.consoleAPICalled", event -> called(event, errors));
        session.on("Runtime.exceptionThrown", event -> thrown(event.getAsJsonObject("exceptionDetails"), errors));
        session.on("Audits.issueAdded", event -> issue(event.getAsJsonObject("issue"), mixed));
        List.of("Log.enable", "Runtime.enable", "Audits.enable").forEach(session::send);
        session.detach();
        return new ReplayedLog(errors, List.copyOf(mixed));
    }

    private static void logged(JsonObject entry, List<String> errors) {
        if (text(entry, "level").equals("error")) {
            add(text(entry, "text") + " " + text(entry, "url"), errors);
        }
    }

    private static void called(JsonObject call, List<String> errors) {
        if (text(call, "type").equals("error")) {
            StringBuilder words = new StringBuilder();
            for (JsonElement argument : call.getAsJsonArray("args")) {
                JsonObject value = argument.getAsJsonObject();
                words.append(value.has("value") ? text(value, "value") : text(value, "description"))
                        .append(' ');
            }
            add(words.toString(), errors);
        }
    }

    private static void thrown(JsonObject details, List<String> errors) {
        String description = Optional.ofNullable(details.getAsJsonObject("exception"))
                .map(exception -> text(exception, "description"))
                .orElse("");
        add(text(details, "text") + " " + description, errors);
    }

    private static void issue(JsonObject issue, TreeSet<String> mixed) {
        JsonObject details = issue.getAsJsonObject("details").getAsJsonObject("mixedContentIssueDetails");
        if (details != null) {
            mixed.add(text(details, "insecureURL"));
        }
    }

    private static void add(String words, List<String> errors) {
        String plain = words.strip().replaceAll("\\s+", " ");
        if (errors.size() < MAX_ERRORS) {
            errors.add(plain.substring(0, Math.min(plain.length(), MAX_LENGTH)));
        }
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull()
                ? ""
                : value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
}
