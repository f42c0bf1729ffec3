package org.portalprobe.crawler.discovery;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portalprobe.crawler.http.Locations;
import org.portalprobe.crawler.http.PortalScope;

/**
 * One address for one page: no fragment, no session, no tracking, no way back, no moment of the request, parameters in order, escapes
 * alike, and the host and scheme that the portal itself is entered by.
 */
final class CanonicalUrl {

    private static final BasicURLNormalizer ESCAPES = new BasicURLNormalizer();
    private static final Pattern SESSION_PATH =
            Pattern.compile(";(?:jsessionid|sid|phpsessid)=[^/?;]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOISE = Pattern.compile(
            "utm_.*|fbclid|gclid|dclid|msclkid|zarsrc|zanpid|_ga|_gl|mc_[ce]id|igshid|spm|jsessionid|phpsessid"
                    + "|sid|sessionid|session_id|asp\\.net_sessionid|p_auth|p_p_auth|_t|timestamp"
                    // Where a login leads afterwards: every page has its own link to the same form.
                    + "|return_?to(?:query)?|ret(?:urn)?_?url|(?:.*_)?back_?url(?:_?title)?|redirect_?(?:to|url)|_com_liferay_.*_redirect",
            Pattern.CASE_INSENSITIVE);

    private final URI entry;
    private final PortalScope scope;
    private final Optional<RequestMoment> moment;

    /** @param entry where the portal's own address led to */
    CanonicalUrl(URI entry, PortalScope scope) {
        this(entry, scope, Optional.empty());
    }

    /** @param moment of the visit, by the portal's clock */
    CanonicalUrl(URI entry, PortalScope scope, Optional<RequestMoment> moment) {
        this.entry = entry;
        this.scope = scope;
        this.moment = moment;
    }

    /** Empty when the address is out of scope or makes no sense. */
    Optional<URI> of(URI address) {
        if (!scope.contains(address)) {
            return Optional.empty();
        }
        String path = Objects.requireNonNullElse(address.getRawPath(), "/");
        String query = Objects.requireNonNullElse(address.getRawQuery(), "");
        String kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !NOISE.matcher(name(pair)).matches() && !isMoment(pair))
                .sorted()
                .distinct()
                .collect(Collectors.joining("&"));
        String clean = SESSION_PATH.matcher(path).replaceAll("");
        return normalized(origin(address) + clean + (kept.isEmpty() ? "" : "?" + kept));
    }

    private static Optional<URI> normalized(String address) {
        String escaped = ESCAPES.filter(address);
        return escaped == null ? Optional.empty() : Locations.resolve(URI.create("http://invalid/"), escaped);
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    private boolean isMoment(String pair) {
        String value = pair.substring(Math.min(pair.length(), name(pair).length() + 1));
        return moment.filter(now -> now.made(value)).isPresent();
    }

    /** A link to the other scheme or to www. of the same site means the same page. */
    private String origin(URI address) {
        boolean usual = address.getPort() < 0 || address.getPort() == 80 || address.getPort() == 443;
        URI known = usual && bare(address).equals(bare(entry)) ? entry : address;
        String port = known.getPort() < 0 ? "" : ":" + known.getPort();
        return known.getScheme() + "://" + known.getHost() + port;
    }

    private static String bare(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
