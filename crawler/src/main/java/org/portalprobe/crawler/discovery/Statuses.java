package org.portalprobe.crawler.discovery;

import org.portalprobe.crawler.artifact.Cause;

/** What an HTTP status says about a page that was expected. */
final class Statuses {

    private Statuses() {}

    /** For an answer that is no HTML page with status 200. */
    static Cause cause(int status) {
        return switch (status) {
            // To us alone, as far as we can know (scoring section 3).
            case 403, 429 -> Cause.BLOCKED;
            default ->
                status >= 500 ? Cause.HTTP_SERVER_ERROR : status >= 400 ? Cause.HTTP_CLIENT_ERROR : Cause.NOT_HTML;
        };
    }
}
