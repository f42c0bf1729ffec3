package org.portalprobe.scheduler.demo;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackResponse.Header;

/** The web server of one portal: correct pages, struck by the plan's faults and sent with the plan's manners. */
final class PortalSite implements LoopbackHandler {

    private final SitePlan plan;
    private final PortalPages pages;
    private final PageLayout layout;
    private final SiteFiles files;

    PortalSite(SitePlan plan, InstantSource clock) {
        this.plan = plan;
        this.pages = new PortalPages(plan.province(), clock, plan.statisticsAge());
        this.layout = new PageLayout(plan.province());
        this.files = new SiteFiles(plan, pages);
    }

    @Override
    public LoopbackResponse handle(LoopbackRequest request) {
        if (!request.secure() && plan.redirectsToHttps()) {
            return LoopbackResponse.redirect(301, "https://" + request.host() + target(request));
        }
        LoopbackResponse answer = plan.ownAnswers()
                .apply(request)
                .or(() -> files.at(request.path()))
                .orElseGet(() -> page(request));
        return answer.after(plan.thinking().apply(request.path()));
    }

    private LoopbackResponse page(LoopbackRequest request) {
        Page page = pages.at(request).orElseGet(PortalPages::notFound);
        String html = Fault.applyAll(plan.faults(), request.path(), layout.wrap(request.path(), page));
        LoopbackResponse response = LoopbackResponse.html(page.status(), html);
        for (Header header : plan.pageHeaders()) {
            response = response.with(header.name(), header.value());
        }
        return response;
    }

    private static String target(LoopbackRequest request) {
        return request.path()
                + Optional.of(request.query()).filter(query -> !query.isEmpty()).map(query -> "?" + query).stream()
                        .collect(Collectors.joining());
    }
}
