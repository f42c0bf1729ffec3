package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.InspectedPageCheck;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;

/**
 * Did axe-core find a confirmed failure of a level A or AA success criterion of this principle on the page? Passed means that no
 * failure can be found automatically, never that the page conforms.
 */
final class PrincipleCheck extends InspectedPageCheck {

    private final Principle principle;

    PrincipleCheck(Principle principle) {
        super(principle.checkId());
        this.principle = principle;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    protected Answer ask(InspectedPage page) {
        return page.axe().fold(this::judge, Answer::cannotTell);
    }

    private Answer judge(AxeRun run) {
        AxeFindings findings = new AxeFindings(principle, run.url());
        List<Finding> failures =
                run.violations().stream().flatMap(findings::failures).toList();
        List<Finding> reviews = Stream.concat(
                        run.violations().stream().flatMap(findings::obsolete),
                        run.needsReview().stream().flatMap(findings::reviews))
                .toList();
        return verdict(run, failures)
                .with(Stream.concat(failures.stream(), reviews.stream()).toList());
    }

    private static Answer verdict(AxeRun run, List<Finding> failures) {
        if (!failures.isEmpty()) {
            List<String> rules =
                    failures.stream().map(Finding::rule).distinct().sorted().toList();
            return Answer.failed(Remark.of(RemarkCode.WCAG_FAILURES, rules), failures);
        }
        if (!run.framesNotAnalysed().isEmpty()) {
            return Answer.cannotTell(Fault.of(
                    Cause.AUDIT_FAILED, "partial, frames not analysed: " + String.join(", ", run.framesNotAnalysed())));
        }
        return Answer.passed(Remark.of(RemarkCode.NO_WCAG_FAILURE, run.engineVersion()));
    }
}
