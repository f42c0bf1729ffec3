package org.portalprobe.crawler.browser;

import java.net.URI;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;

/**
 * Where a navigation ended.
 *
 * @param status of the document, 0 when there was no answer
 * @param timing missing when the answer is no page to measure
 * @param evidence of the timing; empty where that is missing
 * @param origin when the document began, epoch milliseconds: another one's begins at another time
 */
record Arrival(
        URI landed, int status, Seen<LoadTiming> timing, Optional<LoadEvidence> evidence, Optional<Double> origin) {

    /** Why an answer is no page: an error status, or no HTML. */
    static Optional<Fault> notAPage(int status, String contentType) {
        if (status >= 500) {
            return Optional.of(Fault.unconfirmed(Cause.HTTP_SERVER_ERROR, "the page answers " + status));
        }
        if (status == 403 || status == 429) {
            return Optional.of(Fault.of(Cause.BLOCKED, "the page answers " + status));
        }
        if (status >= 400) {
            // No second look is needed: the portal itself says that there is no such page.
            return Optional.of(Fault.of(Cause.HTTP_CLIENT_ERROR, "the page answers " + status));
        }
        boolean html = contentType.isBlank() || contentType.matches("(?i)\\s*(text/html|application/xhtml\\+xml).*");
        return html
                ? Optional.empty()
                : Optional.of(Fault.unconfirmed(Cause.NOT_HTML, "the address answers with " + contentType));
    }
}
