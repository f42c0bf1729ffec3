package org.portalprobe.reports.html;

import java.util.List;
import java.util.Locale;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.reports.card.SeenFault;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * A fault in a person's words: where, what happened, whose fault it is.
 *
 * @param look name of the attribution for the style sheet
 */
public record FaultView(String place, Said said, String attribution, String look, int times, List<Link> pages) {

    static FaultView of(SeenFault seen, Words words) {
        return of(
                words.name("place", seen.place()),
                seen.fault(),
                seen.times(),
                seen.pages().stream().map(page -> Link.of(page, words)).toList(),
                words);
    }

    static FaultView of(SkippedPage skipped, Words words) {
        return of("", skipped.fault(), 1, List.of(Link.of(skipped.url(), words)), words);
    }

    private static FaultView of(String place, Fault fault, int times, List<Link> pages, Words words) {
        return new FaultView(
                place,
                words.fault(fault),
                words.name("attribution", fault.attribution()),
                "by-" + fault.attribution().name().toLowerCase(Locale.ROOT),
                times,
                pages);
    }
}
