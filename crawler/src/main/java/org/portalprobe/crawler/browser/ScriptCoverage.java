package org.portalprobe.crawler.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.portalprobe.crawler.artifact.ScriptUse;

/** Which parts of a page's scripts ran, by V8's precise coverage. It slows scripts down: for loads that are not scored. */
final class ScriptCoverage {

    private static final int MAX_URL = 500;

    private final CDPSession cdp;

    private ScriptCoverage(CDPSession cdp) {
        this.cdp = cdp;
    }

    static ScriptCoverage start(CDPSession cdp) {
        cdp.send("Profiler.enable");
        JsonObject wanted = new JsonObject();
        wanted.addProperty("callCount", false);
        wanted.addProperty("detailed", true);
        cdp.send("Profiler.startPreciseCoverage", wanted);
        return new ScriptCoverage(cdp);
    }

    /** One entry a script that has an address, the least used first. */
    List<ScriptUse> take() {
        List<ScriptUse> scripts = new ArrayList<>();
        for (JsonElement script : cdp.send("Profiler.takePreciseCoverage").getAsJsonArray("result")) {
            String url = script.getAsJsonObject().get("url").getAsString();
            if (url.startsWith("http")) {
                scripts.add(use(url.substring(0, Math.min(url.length(), MAX_URL)), script.getAsJsonObject()));
            }
        }
        scripts.sort(Comparator.comparingLong(ScriptUse::unused).reversed());
        return scripts;
    }

    /** Functions come outermost first, and so do the ranges of a function: the later word counts. */
    private static ScriptUse use(String url, JsonObject script) {
        BitSet used = new BitSet();
        int length = 0;
        for (JsonElement function : script.getAsJsonArray("functions")) {
            for (JsonElement element : function.getAsJsonObject().getAsJsonArray("ranges")) {
                JsonObject range = element.getAsJsonObject();
                int end = range.get("endOffset").getAsInt();
                length = Math.max(length, end);
                used.set(
                        range.get("startOffset").getAsInt(),
                        end,
                        range.get("count").getAsInt() > 0);
            }
        }
        return new ScriptUse(url, length, (long) length - used.cardinality());
    }
}
