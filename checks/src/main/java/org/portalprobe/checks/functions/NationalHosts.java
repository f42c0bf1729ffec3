package org.portalprobe.checks.functions;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts of the national portal and of the national identity, by the address alone. */
final class NationalHosts {

    private static final Pattern HOST = Pattern.compile("^https?://([^/?#:]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORTAL = Pattern.compile("(?:[\\w-]+\\.)*dichvucong\\.gov\\.vn");
    private static final Pattern IDENTITY = Pattern.compile(
            "(?:[\\w-]+\\.)*(?:vneid\\.gov\\.vn|dancuquocgia\\.gov\\.vn)|(?:[\\w-]+\\.)*dichvucong\\.gov\\.vn");

    private NationalHosts() {}

    static boolean isPortal(String address) {
        return PORTAL.matcher(host(address)).matches();
    }

    static boolean isIdentity(String address) {
        return IDENTITY.matcher(host(address)).matches();
    }

    /** In lower case; empty where the address has none. */
    static String host(String address) {
        Matcher found = HOST.matcher(address);
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
