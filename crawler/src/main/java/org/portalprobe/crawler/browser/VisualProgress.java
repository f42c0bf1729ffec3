package org.portalprobe.crawler.browser;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a page stands at each picture of a film: how far its colour histogram has come from the first picture's to the last
 * one's, as WebPageTest and Lighthouse's speedline count. What moves without changing colours is not seen.
 */
final class VisualProgress {

    private static final int CHANNELS = 3;
    private static final int LEVELS = 256;
    /** Near-white is the empty page, not content. */
    private static final int WHITE = 249;

    private VisualProgress() {}

    /** A share from 0 to 1 for each picture. */
    static List<Double> of(List<BufferedImage> pictures) {
        List<int[]> histograms =
                pictures.stream().map(VisualProgress::histogram).toList();
        List<Double> progress = new ArrayList<>();
        for (int[] histogram : histograms) {
            progress.add(share(histogram, histograms.getFirst(), histograms.getLast()));
        }
        return progress;
    }

    private static int[] histogram(BufferedImage picture) {
        int[] counts = new int[CHANNELS * LEVELS];
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        for (int pixel : pixels) {
            int red = pixel >> 16 & 0xFF;
            int green = pixel >> 8 & 0xFF;
            int blue = pixel & 0xFF;
            if (red < WHITE || green < WHITE || blue < WHITE) {
                counts[red]++;
                counts[LEVELS + green]++;
                counts[2 * LEVELS + blue]++;
            }
        }
        return counts;
    }

    private static double share(int[] now, int[] first, int[] last) {
        long done = 0;
        long all = 0;
        for (int level = 0; level < now.length; level++) {
            int wanted = Math.abs(last[level] - first[level]);
            done += Math.min(Math.abs(now[level] - first[level]), wanted);
            all += wanted;
        }
        return all == 0 ? 1 : (double) done / all;
    }
}
