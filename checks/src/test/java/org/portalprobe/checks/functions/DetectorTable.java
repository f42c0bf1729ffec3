package org.portalprobe.checks.functions;

import java.util.List;

/** {@code DetectorTable HALF [errors]}: what bench/crawl prints. Errors are for the half that detectors may be tuned on. */
final class DetectorTable {

    private DetectorTable() {}

    public static void main(String[] arguments) {
        List<LabelledPage> pages = LabelledPage.of(arguments[0]);
        List<DetectorScore> scores = DetectorScore.all(pages);
        System.out.println("  " + pages.size() + " pages of the half “" + arguments[0] + "”");
        scores.forEach(score -> System.out.println("  " + score.line()));
        int right = scores.stream().mapToInt(DetectorScore::right).sum();
        int wrong = scores.stream().mapToInt(DetectorScore::wrong).sum();
        int missed = scores.stream().mapToInt(DetectorScore::missed).sum();
        System.out.printf(
                "  all         precision %.3f  recall %.3f%n",
                right / (double) (right + wrong), right / (double) (right + missed));
        if (arguments.length > 1 && arguments[0].equals("tune")) {
            scores.forEach(score -> score.errors().forEach(error -> System.out.println("  " + error)));
        }
    }
}
