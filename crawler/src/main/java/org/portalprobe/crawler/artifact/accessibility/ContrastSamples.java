package org.portalprobe.crawler.artifact.accessibility;

import java.util.List;

/**
 * Contrast measured in the picture, for texts whose background axe-core could not compute.
 *
 * @param skipped texts that were not sampled: beyond the bound, in frames, or below the picture's end
 */
public record ContrastSamples(List<Sample> samples, int skipped) {

    public ContrastSamples {
        samples = List.copyOf(samples);
    }

    /**
     * One text. Contrast is between the text's computed colour and what lies behind its glyphs.
     *
     * @param fontPixels computed size
     * @param fontWeight computed weight, 400 is normal
     * @param pixels of glyphs compared; none when nothing of the text is painted
     * @param lowest ratio that 5 % of the pixels do not reach
     * @param highest ratio that 95 % of the pixels do not exceed
     */
    public record Sample(
            Place place, double fontPixels, int fontWeight, int pixels, double lowest, double median, double highest) {}
}
