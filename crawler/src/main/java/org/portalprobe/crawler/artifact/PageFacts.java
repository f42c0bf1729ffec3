package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.functions.PageOutline;

/**
 * What the rendered page shows apart from timings.
 *
 * @param lang of the root element; empty when absent
 * @param mixedContent http addresses an https page asked for
 * @param thirdPartyHosts hosts asked other than the page's own, sorted
 * @param answeredTrackers tracker hosts whose requests we answered instead of forwarding, sorted
 * @param consoleErrors at most 20, cut at 300 characters
 * @param dialogs alerts, confirms and prompts dismissed
 * @param html the DOM after rendering
 * @param outline of that DOM: what the page offers who reads it
 */
public record PageFacts(
        String title,
        Optional<String> lang,
        List<URI> mixedContent,
        List<String> thirdPartyHosts,
        List<String> answeredTrackers,
        List<String> consoleErrors,
        int dialogs,
        EmcSeen emc,
        Optional<BlobRef> html,
        Seen<PageOutline> outline) {

    public PageFacts {
        mixedContent = List.copyOf(mixedContent);
        thirdPartyHosts = List.copyOf(thirdPartyHosts);
        answeredTrackers = List.copyOf(answeredTrackers);
        consoleErrors = List.copyOf(consoleErrors);
    }
}
