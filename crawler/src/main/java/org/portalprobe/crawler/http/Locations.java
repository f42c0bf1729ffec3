package org.portalprobe.crawler.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** Reads addresses as they stand in the wild: with spaces, letters with diacritics, pipes and backslashes. */
public final class Locations {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String ALSO_LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private Locations() {}

    static Optional<URI> redirect(URI from, ClassicHttpResponse response) {
        Header location = response.getFirstHeader("Location");
        return REDIRECTS.contains(response.getCode()) && location != null && location.getValue() != null
                ? resolve(from, utf8(location.getValue()))
                : Optional.empty();
    }

    /** The absolute address that a reference on a page means; empty when nobody can tell. */
    public static Optional<URI> resolve(URI base, String reference) {
        try {
            URI resolved = base.resolve(new URI(escaped(reference.strip())));
            URI rooted =
                    resolved.getRawPath() != null && resolved.getRawPath().isEmpty() ? resolved.resolve("/") : resolved;
            return Optional.of(rooted);
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Header octets come as ISO 8859-1; servers here write UTF-8 into them. */
    private static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String escaped(String reference) {
        StringBuilder legal = new StringBuilder(reference.length());
        for (byte octet : reference.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || ALSO_LEGAL.indexOf(letter) >= 0);
            legal.append(plain ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
        }
        return legal.toString();
    }
}
