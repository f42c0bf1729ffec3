package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.portalprobe.crawler.artifact.functions.PageOutline;

/**
 * One use of a form of the portal, with words that mean nobody.
 *
 * @param kind what the form is for
 * @param page it stands on
 * @param place its CSS selector there
 * @param entered what was typed
 * @param answer a fault where it could not be tried, or did not answer
 */
public record Trial(Kind kind, URI page, String place, String entered, Seen<Answer> answer) {

    /** The forms that are tried, and no others (scoring section 8). */
    public enum Kind {
        PROCEDURE_SEARCH,
        DOSSIER_LOOKUP
    }

    /** @param took from asking until the page stood still */
    public record Answer(URI landed, int status, Duration took, PageOutline outline, Optional<BlobRef> screenshot) {}
}
