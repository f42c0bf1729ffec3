package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A success criterion of WCAG 2.0 of level A or AA: there are 38.
 *
 * @param anchor its id in the recommendation's text, by which the W3C's tools know it
 */
public record Criterion(String id, Level level, String anchor) {

    /** Conformance levels that the model asks for. */
    public enum Level {
        A,
        AA
    }

    /** All, in the recommendation's order. */
    public static final List<Criterion> ALL = Stream.of(
                    "1.1.1 A text-equiv-all",
                    "1.2.1 A media-equiv-av-only-alt",
                    "1.2.2 A media-equiv-captions",
                    "1.2.3 A media-equiv-audio-desc",
                    "1.2.4 AA media-equiv-real-time-captions",
                    "1.2.5 AA media-equiv-audio-desc-only",
                    "1.3.1 A content-structure-separation-programmatic",
                    "1.3.2 A content-structure-separation-sequence",
                    "1.3.3 A content-structure-separation-understanding",
                    "1.4.1 A visual-audio-contrast-without-color",
                    "1.4.2 A visual-audio-contrast-dis-audio",
                    "1.4.3 AA visual-audio-contrast-contrast",
                    "1.4.4 AA visual-audio-contrast-scale",
                    "1.4.5 AA visual-audio-contrast-text-presentation",
                    "2.1.1 A keyboard-operation-keyboard-operable",
                    "2.1.2 A keyboard-operation-trapping",
                    "2.2.1 A time-limits-required-behaviors",
                    "2.2.2 A time-limits-pause",
                    "2.3.1 A seizure-does-not-violate",
                    "2.4.1 A navigation-mechanisms-skip",
                    "2.4.2 A navigation-mechanisms-title",
                    "2.4.3 A navigation-mechanisms-focus-order",
                    "2.4.4 A navigation-mechanisms-refs",
                    "2.4.5 AA navigation-mechanisms-mult-loc",
                    "2.4.6 AA navigation-mechanisms-descriptive",
                    "2.4.7 AA navigation-mechanisms-focus-visible",
                    "3.1.1 A meaning-doc-lang-id",
                    "3.1.2 AA meaning-other-lang-id",
                    "3.2.1 A consistent-behavior-receive-focus",
                    "3.2.2 A consistent-behavior-unpredictable-change",
                    "3.2.3 AA consistent-behavior-consistent-locations",
                    "3.2.4 AA consistent-behavior-consistent-functionality",
                    "3.3.1 A minimize-error-identified",
                    "3.3.2 A minimize-error-cues",
                    "3.3.3 AA minimize-error-suggestions",
                    "3.3.4 AA minimize-error-reversible",
                    "4.1.1 A ensure-compat-parses",
                    "4.1.2 A ensure-compat-rsv")
            .map(Criterion::read)
            .toList();

    private static Criterion read(String line) {
        String[] columns = line.split(" ", -1);
        return new Criterion(columns[0], Level.valueOf(columns[1]), columns[2]);
    }

    /** Empty for those of level AAA and of later versions. */
    public static Optional<Criterion> of(String id) {
        return ALL.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }
}
