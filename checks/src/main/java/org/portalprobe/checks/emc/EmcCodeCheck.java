package org.portalprobe.checks.emc;

import java.net.URI;
import java.util.List;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.InspectedPageCheck;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.EmcSeen;
import org.portalprobe.crawler.artifact.InspectedPage;

/**
 * Is the EMC code live on the page: its tracker asked for while the page ran, with a numeric site id, over https? The ways it can
 * look right and be dead are those seen in public portals (rules section 2.3).
 */
final class EmcCodeCheck extends InspectedPageCheck {

    EmcCodeCheck() {
        super("emc-code");
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    protected Answer ask(InspectedPage page) {
        return page.facts().fold(facts -> judge(page.landed(), facts.emc()), Answer::cannotTell);
    }

    private static Answer judge(URI page, EmcSeen emc) {
        return Trap.of(emc)
                .map(trap -> failed(page, trap, emc))
                .orElseGet(() -> Answer.passed(
                        Remark.of(RemarkCode.EMC_LIVE, emc.siteId().orElseThrow())));
    }

    private static Answer failed(URI page, Trap trap, EmcSeen emc) {
        Remark remark = trap.remark(emc);
        return Answer.failed(
                remark,
                List.of(Finding.of(trap.rule(), Impact.SERIOUS, List.of("TT 22/2023/TT-BTTTT"), page, "", remark)));
    }
}
