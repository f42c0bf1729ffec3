package org.portalprobe.reports.html;

import java.net.URI;
import java.util.Optional;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * An address to read and, where it is safe, to follow.
 *
 * @param href http or https only
 */
public record Link(String text, Optional<String> href) {

    public static Link of(URI address, Words words) {
        return new Link(words.address(address), ForeignText.link(address));
    }
}
