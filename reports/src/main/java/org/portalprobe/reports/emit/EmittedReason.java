package org.portalprobe.reports.emit;

import java.util.List;
import org.portalprobe.checks.assessment.Reason;
import org.portalprobe.config.Language;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.reports.words.Words;

/** A reason by its code, for programs, and in words, for people. */
record EmittedReason(String code, List<String> arguments, LocalizedText text) {

    static EmittedReason of(Reason reason) {
        return new EmittedReason(
                reason.code(),
                reason.arguments(),
                new LocalizedText(
                        Words.in(Language.VI).reason(reason),
                        Words.in(Language.EN).reason(reason)));
    }

    static List<EmittedReason> all(List<Reason> reasons) {
        return reasons.stream().map(EmittedReason::of).toList();
    }
}
