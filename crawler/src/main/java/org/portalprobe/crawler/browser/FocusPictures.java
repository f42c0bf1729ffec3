package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Focus;

/**
 * Compares the view with and without the focus, for elements whose own style does not change (ACT rule oj04fd). Elements that
 * look alike are compared once.
 */
final class FocusPictures {

    private static final int MAX = 5;
    private static final double MILLIS = 3_000;

    private final OpenPage page;
    private final PageQuestion question;

    FocusPictures(OpenPage page, PageQuestion question) {
        this.page = page;
        this.question = question;
    }

    /** For steps that are not styled; those missing from the answer are. */
    Map<Integer, Focus> compare(Collection<Step> steps) {
        Map<String, Focus> byLook = new LinkedHashMap<>();
        Map<Integer, Focus> found = new HashMap<>();
        for (Step step : steps) {
            if (!step.styled()) {
                String look = String.valueOf(step.look());
                if (!byLook.containsKey(look) && byLook.size() < MAX) {
                    byLook.put(look, compare(step));
                }
                found.put(step.id(), byLook.getOrDefault(look, Focus.UNKNOWN));
            }
        }
        return found;
    }

    private Focus compare(Step step) {
        for (int round = 0; round < 2; round++) {
            if (!question.ask("String(" + Step.API + ".focus(" + step.id() + "))")
                    .equals("true")) {
                return Focus.UNKNOWN;
            }
            byte[] with = view();
            question.ask("String(" + Step.API + ".blur())");
            if (!Arrays.equals(with, view())) {
                return Focus.PAINTED;
            }
        }
        return Focus.UNSEEN;
    }

    private byte[] view() {
        return page.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setTimeout(MILLIS));
    }
}
