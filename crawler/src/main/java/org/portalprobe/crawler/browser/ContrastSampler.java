package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.portalprobe.crawler.artifact.AxeNode;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples.Sample;

/** Takes two pictures of the texts that axe-core could not judge, with and without their letters, and compares. */
final class ContrastSampler {

    private static final String SCRIPT = PageScript.read("sample-contrast.js");
    private static final String API = "window[Symbol.for('portalprobe.contrast')]";
    private static final int MAX_TEXTS = 40;
    private static final int MAX_HEIGHT = 4_000;
    private static final double MILLIS = 5_000;

    private final OpenPage page;
    private final PageQuestion question;
    private final int width;

    ContrastSampler(OpenPage page, Device device) {
        this.page = page;
        this.question = new PageQuestion(page);
        this.width = device.width();
    }

    ContrastSamples sample(AxeRun axe) throws IOException {
        List<AxeNode> undecided = axe.needsReview().stream()
                .filter(result -> result.rule().equals("color-contrast"))
                .flatMap(result -> result.nodes().stream())
                .toList();
        List<String> targets = undecided.stream()
                .map(AxeNode::target)
                .filter(target -> !target.contains(" >>> "))
                .limit(MAX_TEXTS)
                .toList();
        if (targets.isEmpty()) {
            return new ContrastSamples(List.of(), undecided.size());
        }
        List<GlyphBox> boxes = question.ask(
                "(" + SCRIPT.strip() + ")(" + PageQuestion.quoted(targets) + ")", new TypeReference<>() {});
        try {
            BufferedImage with = picture();
            question.ask("String(" + API + ".hide())");
            BufferedImage without = picture();
            List<Sample> samples = new ArrayList<>();
            for (GlyphBox box : boxes) {
                box.compare(with, without).ifPresent(samples::add);
            }
            return new ContrastSamples(samples, undecided.size() - samples.size());
        } finally {
            question.ask("String(" + API + ".end())");
        }
    }

    private BufferedImage picture() throws IOException {
        byte[] png = page.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setClip(0, 0, width, MAX_HEIGHT)
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setTimeout(MILLIS));
        return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png)))
                .orElseThrow(() -> PageFault.unconfirmed(Cause.AUDIT_FAILED, "the browser's picture cannot be read"));
    }
}
