package org.portalprobe.crawler.outline;

import java.net.URI;
import java.util.Locale;
import org.portalprobe.crawler.http.Locations;

/** Where links lead, as text: what leads nowhere stays as it is written. */
final class Targets {

    private static final int LONGEST = 500;

    private final URI base;

    Targets(URI base) {
        this.base = base;
    }

    String resolved(String reference) {
        String plain = reference.strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.startsWith("#") || lower.matches("(?:javascript|mailto|tel|data|sms):.*")) {
            return cut(plain);
        }
        return cut(Locations.resolve(base, plain).map(URI::toString).orElse(plain));
    }

    private static String cut(String address) {
        return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
    }
}
