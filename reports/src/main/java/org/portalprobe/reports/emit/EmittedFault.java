package org.portalprobe.reports.emit;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Language;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.reports.card.SeenFault;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * A fault of the visit, or the fault for which a page was skipped.
 *
 * @param place absent for a skipped page
 */
record EmittedFault(
        Optional<SeenFault.Place> place,
        Cause cause,
        Attribution attribution,
        String detail,
        LocalizedText text,
        int times,
        List<String> pages) {

    private static final int LONGEST_DETAIL = 1_000;

    static EmittedFault of(SeenFault seen) {
        List<String> pages =
                seen.pages().stream().map(page -> page.toASCIIString()).toList();
        return of(Optional.of(seen.place()), seen.fault(), seen.times(), pages);
    }

    static EmittedFault of(SkippedPage skipped) {
        return of(Optional.empty(), skipped.fault(), 1, List.of(skipped.url().toASCIIString()));
    }

    private static EmittedFault of(Optional<SeenFault.Place> place, Fault fault, int times, List<String> pages) {
        return new EmittedFault(
                place,
                fault.cause(),
                fault.attribution(),
                ForeignText.line(fault.detail(), LONGEST_DETAIL),
                new LocalizedText(
                        Words.in(Language.VI).name("cause", fault.cause()),
                        Words.in(Language.EN).name("cause", fault.cause())),
                times,
                pages);
    }
}
