package org.portalprobe.crawler.response;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.RFC6265LaxSpec;
import org.apache.hc.core5.http.message.BasicHeader;
import org.portalprobe.crawler.artifact.Header;

/** Cookies set on the way along redirects, for that way alone: without them a sign-on page sends its visitor round for ever. */
final class WayCookies {

    private final CookieStore store = new BasicCookieStore();
    private final RFC6265LaxSpec specification = new RFC6265LaxSpec();

    void take(URI url, List<Header> headers) {
        for (Header header : headers) {
            if (header.name().equals("set-cookie")) {
                take(origin(url), header.value());
            }
        }
    }

    private void take(CookieOrigin origin, String value) {
        try {
            for (Cookie cookie : specification.parse(new BasicHeader("Set-Cookie", value), origin)) {
                specification.validate(cookie, origin);
                store.addCookie(cookie);
            }
        } catch (MalformedCookieException refused) {
            // A browser drops it too.
        }
    }

    Optional<String> header(URI url) {
        CookieOrigin origin = origin(url);
        List<Cookie> fitting = store.getCookies().stream()
                .filter(cookie -> specification.match(cookie, origin))
                .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : specification.formatCookies(fitting).stream()
                        .map(org.apache.hc.core5.http.Header::getValue)
                        .findFirst();
    }

    private static CookieOrigin origin(URI url) {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new CookieOrigin(url.getHost(), port, path, secure);
    }
}
