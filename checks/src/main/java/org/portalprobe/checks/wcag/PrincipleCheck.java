package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.InspectedPageCheck;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Visit;

/**
 * Did axe-core or a rule of ours find a confirmed failure of a level A or AA success criterion of this principle on the page?
 * Passed means that no failure can be found automatically, never that the page conforms.
 */
final class PrincipleCheck extends InspectedPageCheck {

    private final Principle principle;

    PrincipleCheck(Principle principle) {
        super(principle.checkId());
        this.principle = principle;
    }

    /** 3: rules over the whole sample, documents in frames, forms sent empty. */
    @Override
    public int revision() {
        return 3;
    }

    @Override
    protected Answer ask(InspectedPage page) {
        return ask(page, List.of(page));
    }

    @Override
    protected Answer ask(InspectedPage page, Visit visit) {
        return ask(page, visit.pages());
    }

    private Answer ask(InspectedPage page, List<InspectedPage> sample) {
        return judge(
                page, page.axe().fold(run -> run, fault -> AxeRun.nothing(page.landed())), SampleVerdict.of(sample));
    }

    private Answer judge(InspectedPage page, AxeRun run, List<SampleVerdict> sample) {
        PageVerdict verdict = PageVerdict.of(page).with(sample);
        RuleFindings findings = new RuleFindings(principle, run);
        List<Finding> all = verdict.rules().stream().flatMap(findings::of).toList();
        List<Finding> failures =
                all.stream().filter(finding -> !finding.needsReview()).toList();
        return answer(verdict, run, failures)
                .with(Stream.concat(failures.stream(), all.stream().filter(Finding::needsReview))
                        .toList());
    }

    private Answer answer(PageVerdict verdict, AxeRun run, List<Finding> failures) {
        if (!failures.isEmpty()) {
            List<String> rules =
                    failures.stream().map(Finding::rule).distinct().sorted().toList();
            return Answer.failed(Remark.of(RemarkCode.WCAG_FAILURES, rules), failures);
        }
        return verdict.faultOf(principle)
                .map(Answer::cannotTell)
                .orElseGet(() -> Answer.passed(Remark.of(RemarkCode.NO_WCAG_FAILURE, run.engineVersion())));
    }
}
