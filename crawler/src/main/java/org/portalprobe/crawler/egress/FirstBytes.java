package org.portalprobe.crawler.egress;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the wanted host out of the first bytes of a connection: SNI of a TLS ClientHello (RFC 8446 section 4.1.2,
 * RFC 6066 section 3) or the Host header of an HTTP/1 request. Whatever it is given, it answers and never throws.
 */
final class FirstBytes {

    /** A hello with post-quantum key shares is about 2 KiB, an HTTP head with cookies may be 16 KiB. */
    static final int LIMIT = 32 * 1024;

    private static final int HANDSHAKE_RECORD = 0x16;

    private FirstBytes() {}

    /** What the bytes so far tell. */
    sealed interface Reading {
        /** The host in lower case, without a port. */
        record Host(String name) implements Reading {}

        /** Not enough bytes yet. */
        record Incomplete() implements Reading {}

        /** No host in there, and more bytes will not help. */
        record Nameless(String reason) implements Reading {}
    }

    static final Reading INCOMPLETE = new Reading.Incomplete();

    static Reading read(byte[] bytes, int length) {
        if (length == 0) {
            return INCOMPLETE;
        }
        return isTls(bytes) ? ClientHello.read(bytes, length) : hostHeader(bytes, length);
    }

    static boolean isTls(byte[] bytes) {
        return bytes[0] == HANDSHAKE_RECORD;
    }

    private static Reading hostHeader(byte[] bytes, int length) {
        if (bytes[0] < 'A' || bytes[0] > 'Z') {
            return new Reading.Nameless("neither TLS nor HTTP");
        }
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return length < LIMIT ? INCOMPLETE : new Reading.Nameless("a request head beyond " + LIMIT + " bytes");
        }
        return text.substring(0, end)
                .lines()
                .skip(1)
                .filter(line -> line.regionMatches(true, 0, "host:", 0, 5))
                .findFirst()
                .map(line -> line.substring(5).strip())
                .flatMap(FirstBytes::withoutPort)
                .<Reading>map(Reading.Host::new)
                .orElseGet(() -> new Reading.Nameless("a request without a Host header"));
    }

    private static Optional<String> withoutPort(String authority) {
        String host = authority.startsWith("[")
                ? authority.substring(1, Math.max(1, authority.indexOf(']')))
                : authority.replaceFirst(":[0-9]*$", "");
        return host.isBlank() ? Optional.empty() : Optional.of(host.toLowerCase(Locale.ROOT));
    }
}
