package org.portalprobe.crawler.http;

import java.util.Locale;
import org.portalprobe.crawler.artifact.Header;

/** A response header as it is kept: bounded, and without the value of a cookie, which would let its reader take over a session. */
final class KeptHeader {

    private static final int VALUE_LIMIT = 8_192;

    private KeptHeader() {}

    static Header of(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        String kept = lower.equals("set-cookie") ? withoutValue(value) : value.strip();
        return new Header(lower, kept.length() > VALUE_LIMIT ? kept.substring(0, VALUE_LIMIT) : kept);
    }

    /** {@code sid=secret; Secure} becomes {@code sid=; Secure}. */
    private static String withoutValue(String cookie) {
        int end = cookie.indexOf(';');
        String pair = end < 0 ? cookie : cookie.substring(0, end);
        int equals = pair.indexOf('=');
        // A field without "=" is all value to some browsers (RFC 6265bis section 5.6): nothing of it is kept.
        String name = equals < 0 ? "" : pair.substring(0, equals);
        return (name + "=" + (end < 0 ? "" : cookie.substring(end))).strip();
    }
}
