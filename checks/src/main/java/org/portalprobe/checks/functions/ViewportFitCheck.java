package org.portalprobe.checks.functions;

import java.util.List;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.InspectedPageCheck;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;

/** U4: does the page fit a phone? One browser can show that it does not; that it does, only several can (scoring section 5). */
final class ViewportFitCheck extends InspectedPageCheck {

    private static final int PHONE = 360;

    ViewportFitCheck() {
        super("viewport-fit");
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    protected Answer ask(InspectedPage page) {
        return page.own().layout().fold(trial -> judged(page, trial.widthNeeded()), Answer::cannotTell);
    }

    private static Answer judged(InspectedPage page, int needed) {
        if (needed <= PHONE) {
            return Answer.cannotTell(Fault.of(Cause.NOT_ASKED, "fits in Chromium; other browsers were not asked"));
        }
        Remark remark = Remark.of(RemarkCode.WIDER_THAN_PHONE, needed);
        return Answer.failed(
                remark, List.of(Finding.of("viewport-fit", Impact.MODERATE, List.of(), page.landed(), "", remark)));
    }
}
