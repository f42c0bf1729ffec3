package org.portalprobe.reports.words;

import java.util.Optional;
import org.portalprobe.checks.tls.TlsAdvice;

/** What the rule of a finding is called, whom its fault hurts and how it is mended. */
public final class ProblemWords {

    private static final int LONGEST_RULE = 80;

    private ProblemWords() {}

    /** A rule that we have no own words for keeps its name. */
    public static String what(String rule, Words words) {
        return words.find("problem." + rule + ".what")
                .or(() -> advice(rule, words).map(TlsAdvice::title))
                .orElseGet(() -> ForeignText.line(rule, LONGEST_RULE));
    }

    public static Optional<String> who(String rule, Words words) {
        return words.find("problem." + rule + ".who");
    }

    public static Optional<String> mend(String rule, Words words) {
        return words.find("problem." + rule + ".mend")
                .or(() -> advice(rule, words).map(TlsAdvice::change));
    }

    private static Optional<TlsAdvice> advice(String rule, Words words) {
        return TlsAdvice.knows(rule) ? Optional.of(TlsAdvice.of(rule, words.language())) : Optional.empty();
    }
}
