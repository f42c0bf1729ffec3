package org.portalprobe.crawler.tls;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.portalprobe.config.Endpoint;

/**
 * Whom to survey.
 *
 * @param endpoint host as A-label or address literal
 * @param serverName sent as SNI and looked for in the certificate; empty for an address literal (RFC 6066 section 3)
 */
public record TlsTarget(Endpoint endpoint, Optional<String> serverName) {

    private static final int HTTPS = 443;

    /**
     * Reads {@code HOST[:PORT]}: a name in any script, with or without a trailing dot, or an address literal (IPv6 in brackets
     * where a port follows).
     *
     * @throws IllegalArgumentException with a sentence for a person
     */
    public static TlsTarget parse(String text) {
        String stripped = text.strip();
        boolean bareIpv6 = stripped.indexOf(':') != stripped.lastIndexOf(':') && !stripped.startsWith("[");
        int bracket = stripped.indexOf(']');
        int colon = bareIpv6 ? -1 : stripped.indexOf(':', Math.max(bracket, 0));
        String host = colon < 0 ? stripped : stripped.substring(0, colon);
        int port = colon < 0 ? HTTPS : port(stripped.substring(colon + 1), text);
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (isLiteral(plain)) {
            return new TlsTarget(new Endpoint(plain.toLowerCase(Locale.ROOT), port), Optional.empty());
        }
        String name = toName(plain);
        return new TlsTarget(new Endpoint(name, port), Optional.of(name));
    }

    /** The same address, surveyed under another name. */
    public TlsTarget withServerName(String name) {
        return new TlsTarget(endpoint, Optional.of(toName(name)));
    }

    /** What a certificate has to be for. */
    String identity() {
        return serverName.orElse(endpoint.host());
    }

    public static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9]+(\\.[0-9]+){3}");
    }

    private static String toName(String name) {
        String undotted = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        try {
            String ascii = IDN.toASCII(undotted, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            if (ascii.length() <= 253 && ascii.matches("([a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{1,63}")) {
                return ascii;
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below, with the name.
        }
        throw new IllegalArgumentException("\"" + name + "\" is no host name");
    }

    private static int port(String digits, String text) {
        try {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException unreadable) {
            // Said below, with the whole text.
        }
        throw new IllegalArgumentException("\"" + text + "\" has no port of 1 to 65535 behind its colon");
    }
}
