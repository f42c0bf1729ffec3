package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.FramedStructure;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;

/** Reads the documents in a page's frames; those that cannot be read are told with their reason. */
final class FramesReader {

    private static final int MAX = 10;
    private static final double FRAME_MILLIS = 1_500;
    private static final Duration LIMIT = Duration.ofSeconds(4);
    /** By its id, else by its place among its siblings up to the root. */
    private static final String UNIQUE = """
            (frame) => {
              const parts = [];
              for (let e = frame; e; e = e.parentElement) {
                if (e.id && document.querySelectorAll('#' + CSS.escape(e.id)).length === 1) {
                  parts.unshift('#' + CSS.escape(e.id));
                  break;
                }
                const same = e.parentElement ? [...e.parentElement.children].filter((s) => s.localName === e.localName) : [e];
                parts.unshift(same.length > 1 ? e.localName + ':nth-of-type(' + (same.indexOf(e) + 1) + ')' : e.localName);
              }
              return parts.join(' > ');
            }
            """;

    private static final String CLOSED = "(frame) => frame.matches(\"" + AuditedFrames.CLOSED + "\")";

    private FramesReader() {}

    static List<FramedStructure> read(OpenPage page) {
        Stopwatch watch = Stopwatch.start();
        List<FramedStructure> seen = new ArrayList<>();
        for (Frame frame : page.page().frames()) {
            // An empty frame is filled by the page's own script, if at all.
            boolean empty = frame.url().isEmpty() || frame.url().equals("about:blank");
            if (frame.parentFrame() != null && !empty && shown(frame)) {
                boolean spent = seen.size() >= MAX || watch.elapsed().compareTo(LIMIT) > 0;
                seen.add(new FramedStructure(path(frame), spent ? missing("beyond the bound") : structure(frame)));
            }
        }
        return seen;
    }

    private static boolean shown(Frame frame) {
        try {
            return !frame.isDetached() && handle(frame).isVisible();
        } catch (PlaywrightException gone) {
            return false;
        }
    }

    private static ElementHandle handle(Frame frame) {
        return frame.frameElement();
    }

    private static Seen<PageStructure> structure(Frame frame) {
        if (frame.url().startsWith("chrome-error:")) {
            return missing("it holds no document");
        }
        try {
            if (Boolean.TRUE.equals(handle(frame).evaluate(CLOSED))) {
                return missing("its sandbox allows no script");
            }
            JSHandle answer = frame.waitForFunction(
                    "() => (" + StructureReader.SCRIPT.strip() + ")(null)",
                    null,
                    new Frame.WaitForFunctionOptions().setTimeout(FRAME_MILLIS));
            return Seen.got(PageQuestion.read(String.valueOf(answer.jsonValue()), new TypeReference<>() {}));
        } catch (TimeoutError late) {
            return missing("it did not answer in time");
        } catch (PlaywrightException | JsonProcessingException closed) {
            return missing("it cannot be entered");
        }
    }

    /** As axe-core names what lies in a frame: one selector for each document on the way. */
    private static String path(Frame frame) {
        Frame parent = frame.parentFrame();
        if (parent == null) {
            return "";
        }
        String above = path(parent);
        return above.isEmpty() ? own(frame) : above + " >>> " + own(frame);
    }

    private static String own(Frame frame) {
        try {
            return String.valueOf(handle(frame).evaluate(UNIQUE));
        } catch (PlaywrightException gone) {
            return "iframe";
        }
    }

    private static Seen<PageStructure> missing(String why) {
        return Seen.missing(Fault.of(Cause.AUDIT_FAILED, "frame not read: " + why));
    }
}
