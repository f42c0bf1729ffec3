package org.portalprobe.crawler.browser;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples.Sample;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** A text in the picture: its box in pixels of the page, its computed colour, its size. */
record GlyphBox(
        String target,
        String html,
        double x,
        double y,
        double width,
        double height,
        int red,
        int green,
        int blue,
        double opacity,
        double fontPixels,
        int fontWeight) {

    private static final int PAINTED = 3;

    /** Empty when the box lies outside the picture. */
    Optional<Sample> compare(BufferedImage with, BufferedImage without) {
        int left = Math.max(0, (int) x);
        int top = Math.max(0, (int) y);
        int right = Math.min(Math.min(with.getWidth(), without.getWidth()), (int) Math.ceil(x + width));
        int bottom = Math.min(Math.min(with.getHeight(), without.getHeight()), (int) Math.ceil(y + height));
        if (left >= right || top >= bottom) {
            return Optional.empty();
        }
        double[] ratios = new double[(right - left) * (bottom - top)];
        int pixels = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int behind = without.getRGB(column, row);
                if (differ(with.getRGB(column, row), behind)) {
                    ratios[pixels++] = ratio(behind);
                }
            }
        }
        Arrays.sort(ratios, 0, pixels);
        Place place = new Place(target, html);
        return Optional.of(new Sample(
                place,
                fontPixels,
                fontWeight,
                pixels,
                at(ratios, pixels, 0.05),
                at(ratios, pixels, 0.5),
                at(ratios, pixels, 0.95)));
    }

    private static double at(double[] sorted, int count, double share) {
        double found = count == 0 ? 1 : sorted[(int) Math.min(count - 1L, Math.round(share * (count - 1)))];
        return Math.round(found * 100) / 100.0;
    }

    private static boolean differ(int one, int other) {
        return Math.abs(channel(one, 16) - channel(other, 16)) >= PAINTED
                || Math.abs(channel(one, 8) - channel(other, 8)) >= PAINTED
                || Math.abs(channel(one, 0) - channel(other, 0)) >= PAINTED;
    }

    private double ratio(int behind) {
        double text = luminance(
                mixed(red, channel(behind, 16)), mixed(green, channel(behind, 8)), mixed(blue, channel(behind, 0)));
        double back = luminance(channel(behind, 16), channel(behind, 8), channel(behind, 0));
        return (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
    }

    private double mixed(int text, int behind) {
        return opacity * text + (1 - opacity) * behind;
    }

    private static int channel(int colour, int shift) {
        return (colour >> shift) & 0xff;
    }

    /** Relative luminance as WCAG 2.0 defines it. */
    private static double luminance(double red, double green, double blue) {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double channel) {
        double share = channel / 255;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
