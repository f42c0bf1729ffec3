package org.portalprobe.config.loader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.portalprobe.config.yaml.Unfit;

/** Parses the addresses of portals and of their key pages; knows nothing of whether they answer. */
final class PortalUrl {

    private PortalUrl() {}

    static URI parse(String text) throws Unfit {
        if (!text.contains("://")) {
            throw new Unfit("is no http(s) address", "did you mean https://" + text + "?");
        }
        return checked(syntax(text));
    }

    /** A page of the portal: a full address or one relative to the portal's; on the portal's host or below it. */
    static URI page(URI portal, String text) throws Unfit {
        URI page = checked(portal.resolve(syntax(text)));
        if (!page.getHost().equals(portal.getHost()) && !page.getHost().endsWith("." + portal.getHost())) {
            throw new Unfit("lies on another host than the portal", "name a page of " + portal.getHost());
        }
        return page;
    }

    private static URI syntax(String text) throws Unfit {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new Unfit(
                    "is no valid address: " + malformed.getReason().toLowerCase(Locale.ROOT),
                    "percent-encode what is not a plain character");
        }
    }

    private static URI checked(URI url) throws Unfit {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new Unfit("is no http(s) address", "write https://host/… or http://host/…");
        }
        String authority = String.valueOf(url.getRawAuthority());
        if (authority.contains("@")) {
            throw new Unfit("carries credentials", "leave out what stands before the @; a probe never logs in");
        }
        if (url.getHost() == null) {
            throw new Unfit(
                    "has no valid host and port", "write a host name in ASCII (xn--… for others), or an address");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            throw new Unfit("has a port out of 1 to 65535", "correct the port");
        }
        return normal(url, scheme);
    }

    /** Scheme and host in small letters, no fragment, "/" for an empty path: one spelling for one page. */
    private static URI normal(URI url, String scheme) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + path + query);
    }
}
