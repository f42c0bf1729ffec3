package org.portalprobe.reports.emit;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Reason;
import org.portalprobe.config.Language;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.reports.words.Words;

/** A reason by its code, for programs, and in words, for people; with what a check said where it quotes one. */
record EmittedReason(String code, List<String> arguments, Optional<EmittedRemark> seen, LocalizedText text) {

    static EmittedReason of(Reason reason) {
        return new EmittedReason(
                reason.code(),
                EmittedRemark.arguments(reason.arguments()),
                reason.seen().map(EmittedRemark::of),
                new LocalizedText(
                        Words.in(Language.VI).reason(reason).text(),
                        Words.in(Language.EN).reason(reason).text()));
    }

    static List<EmittedReason> all(List<Reason> reasons) {
        return reasons.stream().map(EmittedReason::of).toList();
    }
}
