package org.portalprobe.reports.card;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

/**
 * Something a visit did not follow or keep to its end: no cap is silent.
 *
 * @param subject rule id, header or host it concerns; empty for the visit as a whole
 * @param page where
 * @param seen how many or how much there was, as far as known; 0 when unknown
 * @param kept how much of it is in the evidence
 */
public record Cut(What what, String subject, Optional<URI> page, long seen, long kept) {

    /** What was cut. */
    public enum What {
        /** More links than were followed or kept when the sample was drawn. */
        FRAME,
        SITEMAP,
        BODY,
        /** More elements fail a rule than are kept as evidence. */
        ELEMENTS,
        /** Frames the accessibility engine could not enter. */
        FRAMES_NOT_ANALYSED
    }

    public static List<Cut> of(Visit visit) {
        var cuts = new ArrayList<Cut>();
        visit.look().toOptional().ifPresent(look -> look(look, cuts));
        visit.sample().toOptional().filter(sample -> sample.frameCut()).ifPresent(sample -> {
            cuts.add(new Cut(What.FRAME, "", Optional.empty(), 0, sample.frameSize()));
        });
        for (InspectedPage page : visit.pages()) {
            page.axe().toOptional().ifPresent(run -> axe(run, page.page().url(), cuts));
        }
        return cuts;
    }

    private static void look(Look look, List<Cut> cuts) {
        body(look.entry(), cuts);
        body(look.plainHttp(), cuts);
        look.sitemap().toOptional().filter(sitemap -> sitemap.cut()).ifPresent(sitemap -> {
            cuts.add(new Cut(What.SITEMAP, "", Optional.of(sitemap.url()), 0, sitemap.urls()));
        });
    }

    private static void body(Seen<Exchange> seen, List<Cut> cuts) {
        seen.toOptional().filter(Exchange::bodyCut).ifPresent(exchange -> {
            long kept = exchange.body().map(body -> body.size()).orElse(0L);
            cuts.add(new Cut(
                    What.BODY,
                    "",
                    Optional.of(exchange.last().url()),
                    exchange.last().bytes(),
                    kept));
        });
    }

    private static void axe(AxeRun run, URI page, List<Cut> cuts) {
        for (AxeResult result : run.violations()) {
            if (result.nodeCount() > result.nodes().size()) {
                cuts.add(new Cut(
                        What.ELEMENTS,
                        result.rule(),
                        Optional.of(page),
                        result.nodeCount(),
                        result.nodes().size()));
            }
        }
        if (!run.framesNotAnalysed().isEmpty()) {
            int frames = run.framesNotAnalysed().size();
            cuts.add(new Cut(What.FRAMES_NOT_ANALYSED, "", Optional.of(page), frames, 0));
        }
    }
}
