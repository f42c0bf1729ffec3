package org.portalprobe.checks.functions;

import java.util.List;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/** Turns what a page shows into an answer with its evidence: the page, the element, the words. */
final class Verdicts {

    private static final int LONGEST = 120;

    private Verdicts() {}

    static Answer shown(SeenPage seen, Found found) {
        return Answer.passed(Remark.of(RemarkCode.FUNCTION_SHOWN, seen.address(), cut(found.words())));
    }

    static Answer moved(SeenPage seen, Found found) {
        return new Answer(
                new Outcome.Inapplicable(Remark.of(RemarkCode.FUNCTION_MOVED, seen.address(), cut(found.words()))),
                List.of());
    }

    static Answer unclear(SeenPage seen, Found found) {
        return Answer.cannotTell(Fault.of(
                Cause.DESIGN_NOT_UNDERSTOOD,
                seen.address() + (found.words().isEmpty() ? "" : ": " + cut(found.words()))));
    }

    static Answer broken(String rule, Feature feature, SeenPage seen, Found found) {
        RemarkCode code = lists(feature) ? RemarkCode.FUNCTION_LACKING : RemarkCode.FUNCTION_BROKEN;
        Remark remark = Remark.of(code, seen.address(), cut(found.words()));
        return Answer.failed(remark, List.of(finding(rule, seen, found.place(), remark)));
    }

    /** Features whose words name what is missing. */
    private static boolean lists(Feature feature) {
        return switch (feature) {
            case DETAIL, HOME, HEADER, FOOTER, VIEWPORT -> true;
            default -> false;
        };
    }

    static Finding finding(String rule, SeenPage seen, String place, Remark remark) {
        return Finding.of(
                rule,
                Impact.SERIOUS,
                List.of("TT 21/2023/TT-BTTTT"),
                seen.page().landed(),
                place,
                remark);
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
