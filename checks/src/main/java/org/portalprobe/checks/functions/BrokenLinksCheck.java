package org.portalprobe.checks.functions;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CrawlFacts;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.crawler.artifact.Visit;

/**
 * F14: of the portal's own links that the crawl followed, how many lead to a page? Those that a firewall, robots.txt or the network kept
 * from us count neither way; files to save are no broken links.
 */
final class BrokenLinksCheck implements Check<Visit> {

    private static final CheckId ID = new CheckId("broken-links");

    /** 404 and the like, or a page that says so with 200; a server's own error is S3's. */
    private static final Set<Cause> BROKEN = EnumSet.of(Cause.HTTP_CLIENT_ERROR, Cause.SOFT_NOT_FOUND);

    /** Left out before they were asked for. */
    private static final Set<Cause> NEVER_ASKED =
            EnumSet.of(Cause.ROBOTS_DISALLOWED, Cause.ENDLESS_ADDRESSES, Cause.NOT_HTML, Cause.DOWNLOAD);

    /** Leads on to another site, which answered. */
    private static final Cause ANSWERED = Cause.LEADS_ELSEWHERE;

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Observation> observe(Visit visit) {
        return List.of(answer(visit).by(this, new Subject.OfPortal(visit.portal()), Provenance.of(visit)));
    }

    private static Answer answer(Visit visit) {
        Optional<Fault> noLook = visit.look().fold(got -> Optional.empty(), Optional::of);
        return visit.sample().fold(sample -> counted(sample), fault -> Answer.cannotTell(noLook.orElse(fault)));
    }

    private static Answer counted(Sample sample) {
        Optional<CrawlFacts> facts = sample.crawl();
        if (facts.isEmpty()) {
            return Answer.cannotTell(Fault.of(Cause.NOT_ASKED, "what the crawl followed was not kept"));
        }
        List<SkippedPage> broken = sample.skipped().stream()
                .filter(page -> BROKEN.contains(page.fault().cause()))
                .toList();
        long unknown = sample.skipped().stream()
                .map(page -> page.fault().cause())
                .filter(cause -> !BROKEN.contains(cause) && !NEVER_ASKED.contains(cause) && cause != ANSWERED)
                .count();
        long others = sample.skipped().stream()
                .filter(page -> page.fault().cause() == Cause.NOT_HTML)
                .count();
        long ok = Math.max(0, facts.get().read() - broken.size() - unknown - others);
        List<Finding> findings = broken.stream().map(BrokenLinksCheck::finding).toList();
        return new Answer(new Outcome.Counted(ok, broken.size(), 0, unknown), findings);
    }

    private static Finding finding(SkippedPage page) {
        Remark remark =
                Remark.of(RemarkCode.BROKEN_LINK, page.url(), page.fault().detail());
        return Finding.of(ID.value(), Impact.MODERATE, List.of(), page.url(), "", remark);
    }
}
