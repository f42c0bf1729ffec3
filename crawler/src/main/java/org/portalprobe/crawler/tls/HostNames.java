package org.portalprobe.crawler.tls;

import java.util.List;
import java.util.Locale;

/** Is a certificate for this host (RFC 9525)? Names count from subjectAltName alone; a wildcard stands for one whole label. */
final class HostNames {

    private HostNames() {}

    static boolean match(List<String> names, String identity) {
        boolean literal = TlsTarget.isLiteral(identity);
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> literal ? sameAddress(name, identity) : matches(name, identity));
    }

    private static boolean matches(String name, String identity) {
        if (!name.startsWith("*.")) {
            return name.equals(identity);
        }
        int dot = identity.indexOf('.');
        // A wildcard over a whole top-level domain is refused by browsers.
        return dot > 0 && name.indexOf('.', 2) > 0 && name.substring(1).equals(identity.substring(dot));
    }

    private static boolean sameAddress(String name, String identity) {
        return TlsTarget.isLiteral(name) && expanded(name).equals(expanded(identity));
    }

    /** Certificates spell IPv6 addresses out, people shorten them. */
    private static String expanded(String literal) {
        if (literal.indexOf(':') < 0) {
            return literal;
        }
        String[] halves = literal.split("::", -1);
        List<String> front = groups(halves[0]);
        List<String> back = halves.length > 1 ? groups(halves[1]) : List.of();
        StringBuilder whole = new StringBuilder();
        front.forEach(group -> whole.append(group).append(':'));
        whole.append("0:".repeat(Math.max(0, 8 - front.size() - back.size())));
        back.forEach(group -> whole.append(group).append(':'));
        return whole.toString();
    }

    private static List<String> groups(String text) {
        return List.of(text.split(":")).stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.replaceFirst("^0+(?=.)", ""))
                .toList();
    }
}
