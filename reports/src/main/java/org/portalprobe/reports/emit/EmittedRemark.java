package org.portalprobe.reports.emit;

import java.util.List;
import org.portalprobe.checks.Remark;
import org.portalprobe.config.Language;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/** What a check said, by its code, for programs, and in words, for people. */
record EmittedRemark(String code, List<String> arguments, LocalizedText text) {

    private static final int LONGEST_ARGUMENT = 1_000;

    static EmittedRemark of(Remark remark) {
        return new EmittedRemark(
                remark.code(),
                arguments(remark.arguments()),
                new LocalizedText(
                        Words.in(Language.VI).remark(remark).text(),
                        Words.in(Language.EN).remark(remark).text()));
    }

    /** What a portal wrote stands among them. */
    static List<String> arguments(List<String> given) {
        return given.stream()
                .map(argument -> ForeignText.line(argument, LONGEST_ARGUMENT))
                .toList();
    }
}
