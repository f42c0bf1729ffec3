package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands behind {@code #/} or {@code #!/} in the address of a document that builds its pages itself: to a citizen each is a page,
 * to the server all are one. Anywhere else such a fragment is a place on a page.
 */
final class HashRoute {

    /** The root alone is the document itself. */
    private static final Pattern ROUTE = Pattern.compile("!?/+[^/].*");

    private HashRoute() {}

    /** With its slash, without the exclamation mark; empty for places on a page. */
    static Optional<String> of(URI address) {
        String fragment = Objects.requireNonNullElse(address.getRawFragment(), "");
        return ROUTE.matcher(fragment).matches() ? Optional.of(fragment.replaceFirst("^!", "")) : Optional.empty();
    }

    /**
     * The page that an address means of a document that builds itself.
     *
     * @param document canonical
     */
    static URI on(URI document, URI address) {
        return of(address)
                .map(route ->
                        URI.create(document + "#" + address.getRawFragment().replaceFirst("/+$", "")))
                .orElse(document);
    }

    /** Path and route, for whoever goes by the words of an address. */
    static String path(URI address) {
        return Objects.requireNonNullElse(address.getRawPath(), "/")
                + of(address).orElse("");
    }
}
