package org.portalprobe.checks.tls;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.InspectedPageCheck;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.PageFacts;

/** Does the page ask for anything over plain http (W3C Mixed Content)? A page that itself comes over http fails too. */
final class MixedContentCheck extends InspectedPageCheck {

    MixedContentCheck() {
        super("mixed-content");
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    protected Answer ask(InspectedPage page) {
        return page.facts().fold(facts -> judge(page.landed(), facts), Answer::cannotTell);
    }

    private static Answer judge(URI landed, PageFacts facts) {
        if (!Hosts.overHttps(landed)) {
            return Answer.failed(Remark.of(RemarkCode.PAGE_OVER_HTTP), List.of(finding(landed, landed)));
        }
        List<Finding> findings = facts.mixedContent().stream()
                .map(resource -> finding(landed, resource))
                .toList();
        return findings.isEmpty()
                ? Answer.passed(Remark.of(RemarkCode.NO_MIXED_CONTENT))
                : Answer.failed(Remark.of(RemarkCode.MIXED_CONTENT, findings.size()), findings);
    }

    private static Finding finding(URI page, URI resource) {
        return new Finding(
                "mixed-content",
                Impact.SERIOUS,
                false,
                List.of("W3C Mixed Content"),
                page,
                "",
                1,
                resource.toString(),
                Optional.empty(),
                Optional.empty());
    }
}
