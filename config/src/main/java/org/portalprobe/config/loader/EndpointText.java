package org.portalprobe.config.loader;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.yaml.Unfit;

/** Parses {@code host:port}; an IPv6 literal stands in brackets. */
final class EndpointText {

    private static final Pattern ENDPOINT = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+)):([0-9]{1,5})");

    private EndpointText() {}

    static Endpoint parse(String text) throws Unfit {
        Matcher parts = ENDPOINT.matcher(text);
        if (!parts.matches()) {
            throw new Unfit("is no host:port", "write e.g. \"dichvucong.example.gov.vn:443\" or \"[::1]:8443\"");
        }
        int port = Integer.parseInt(parts.group(3));
        if (port < 1 || port > 65_535) {
            throw new Unfit("has a port out of 1 to 65535", "correct the port");
        }
        String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new Endpoint(host.toLowerCase(Locale.ROOT), port);
    }
}
