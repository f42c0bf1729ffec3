package org.portalprobe.reports.ci;

import java.util.List;
import java.util.stream.Collectors;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.config.Language;
import org.portalprobe.reports.words.Words;

/** One ruling as a message of a few lines: what, where, how to mend it, by what name to waive it. */
public final class RulingText {

    private RulingText() {}

    public static String of(Ruling ruling, Language language) {
        Words words = Words.in(language);
        ChangeText text = new ChangeText(words);
        return List.of(
                        text.title(ruling.change()),
                        ChangeText.evidence(ruling.change()),
                        text.mend(ruling.change()),
                        words.text("gate.fingerprint", ruling.change().fingerprint()))
                .stream()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
