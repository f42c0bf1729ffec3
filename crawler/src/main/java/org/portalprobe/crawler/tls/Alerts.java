package org.portalprobe.crawler.tls;

/** Alerts by name (RFC 8446 section 6, RFC 7507). */
final class Alerts {

    static final int PROTOCOL_VERSION = 70;
    static final int INAPPROPRIATE_FALLBACK = 86;

    private Alerts() {}

    static String name(int code) {
        String name =
                switch (code) {
                    case 0 -> "close_notify";
                    case 10 -> "unexpected_message";
                    case 40 -> "handshake_failure";
                    case 42 -> "bad_certificate";
                    case 47 -> "illegal_parameter";
                    case 50 -> "decode_error";
                    case 70 -> "protocol_version";
                    case 71 -> "insufficient_security";
                    case 80 -> "internal_error";
                    case 86 -> "inappropriate_fallback";
                    case 109 -> "missing_extension";
                    case 112 -> "unrecognized_name";
                    case 116 -> "certificate_required";
                    case 120 -> "no_application_protocol";
                    default -> "alert";
                };
        return name + "(" + code + ")";
    }
}
