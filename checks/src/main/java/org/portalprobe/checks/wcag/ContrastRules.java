package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.OwnRule.Found;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples.Sample;

/**
 * Contrast of texts over pictures and gradients. It fails where even the best of the background is too close to the text (ACT rule
 * afw4f7 asks for the highest contrast); where only parts are, a person looks.
 */
final class ContrastRules {

    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    private static final int BOLD = 700;
    /** Fewer pixels than a few letters have prove nothing. */
    private static final int ENOUGH = 30;

    private ContrastRules() {}

    static List<OwnRule> all() {
        return List.of(new OwnRule(
                "contrast-in-picture",
                Impact.SERIOUS,
                List.of("1.4.3"),
                List.of("afw4f7"),
                "F83",
                facts -> facts.contrast().map(ContrastRules::found)));
    }

    private static Found found(ContrastSamples seen) {
        return new Found(
                seen.samples().size(),
                seen.samples().stream().flatMap(ContrastRules::spot).toList());
    }

    private static Stream<Spot> spot(Sample text) {
        double wanted = isLarge(text) ? 3 : 4.5;
        if (text.pixels() < ENOUGH) {
            return Stream.empty();
        }
        String evidence =
                String.format(Locale.ROOT, "%.2f:1 – %.2f:1, < %.1f:1", text.lowest(), text.highest(), wanted);
        return text.highest() < wanted
                ? OwnRules.fail(true, text.place(), evidence)
                : OwnRules.review(text.lowest() < wanted, text.place(), evidence);
    }

    private static boolean isLarge(Sample text) {
        return text.fontPixels() >= LARGE || (text.fontPixels() >= LARGE_BOLD && text.fontWeight() >= BOLD);
    }
}
