package org.portalprobe.config.channel;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person found of one success criterion of WCAG, on a page or on a whole site.
 *
 * @param site host (and port) that the verdict is about
 * @param page empty for the site as a whole
 * @param criterion id, e.g. {@code 1.1.1}
 * @param auditor who looked
 * @param on the day of the look
 */
public record HumanVerdict(
        String site,
        Optional<URI> page,
        String criterion,
        Finding finding,
        String auditor,
        LocalDate on,
        Optional<String> remark,
        Origin origin) {

    /** EARL's outcomes, as a person may give them. */
    public enum Finding {
        PASSED,
        FAILED,
        INAPPLICABLE,
        CANNOT_TELL
    }

    /** The host that an address is of, as {@link #site} writes it. */
    public static String siteOf(URI address) {
        return String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
