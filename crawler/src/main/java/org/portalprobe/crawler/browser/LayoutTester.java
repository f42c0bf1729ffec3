package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import org.portalprobe.crawler.artifact.accessibility.LayoutTrial;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** Narrows the window to 320 CSS pixels and spreads the text, as WCAG 2.1 asks in 1.4.10 and 1.4.12, and puts both back. */
final class LayoutTester {

    private static final String SCRIPT = PageScript.read("layout-trial.js");
    private static final String API = "window[Symbol.for('portalprobe.layout')]";
    private static final int NARROW = 320;

    private record Narrow(int width, List<Place> places) {}

    private LayoutTester() {}

    static LayoutTrial test(OpenPage page) {
        PageQuestion question = new PageQuestion(page);
        question.ask("String(" + SCRIPT.strip() + ")");
        ViewportSize usual = page.page().viewportSize();
        try {
            List<Place> spaced = question.ask(API + ".spaced()", new TypeReference<>() {});
            page.page().setViewportSize(NARROW, usual.height);
            Narrow narrow = question.ask(API + ".narrow()", new TypeReference<>() {});
            return new LayoutTrial(narrow.width(), narrow.places(), spaced);
        } finally {
            page.page().setViewportSize(usual.width, usual.height);
            question.ask("String(" + API + ".end())");
        }
    }
}
