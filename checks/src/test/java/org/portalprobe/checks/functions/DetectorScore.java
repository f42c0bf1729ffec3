package org.portalprobe.checks.functions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How one detector does on labelled pages. "Shown" is what it is right or wrong about; a label that a person could not give counts
 * neither way.
 *
 * @param falseFaults pages that show the feature and were said to lack it or to show it broken
 */
record DetectorScore(Feature feature, int right, int wrong, int missed, int falseFaults, List<String> errors) {

    private static DetectorScore of(Feature feature, Map<LabelledPage, PageFeatures> pages) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int falseFaults = 0;
        List<String> errors = new ArrayList<>();
        for (LabelledPage page : pages.keySet()) {
            char label = page.label(feature);
            Found found = Objects.requireNonNull(pages.get(page)).of(feature);
            boolean shown = found.is(Found.State.SHOWN);
            if (label == '?') {
                continue;
            }
            right += shown && label == 'y' ? 1 : 0;
            wrong += shown && label != 'y' ? 1 : 0;
            missed += !shown && label == 'y' ? 1 : 0;
            falseFaults += label == 'y' && found.is(Found.State.BROKEN) ? 1 : 0;
            if (shown != (label == 'y')) {
                errors.add("%s %s: label %s, found %s at %s: %s (%s)"
                        .formatted(
                                feature,
                                page.file(),
                                label,
                                found.state(),
                                found.place(),
                                found.words(),
                                page.reason()));
            }
        }
        return new DetectorScore(feature, right, wrong, missed, falseFaults, errors);
    }

    static List<DetectorScore> all(List<LabelledPage> pages) {
        Map<LabelledPage, PageFeatures> read = new LinkedHashMap<>();
        pages.forEach(page -> read.put(page, page.features()));
        return Stream.of(Feature.values()).map(feature -> of(feature, read)).toList();
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-11s precision %.2f (%d of %d)  recall %.2f (%d of %d)  false faults %d",
                feature,
                precision(),
                right,
                right + wrong,
                recall(),
                right,
                right + missed,
                falseFaults);
    }
}
