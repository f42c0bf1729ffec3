package org.portalprobe.checks.assessment;

import java.util.List;

/**
 * Why a criterion has its points, as a message key and its arguments; reports turn it into Vietnamese and English.
 *
 * @param code e.g. {@code needs-more-slots}; the message bundles hold {@code reason.<code>}
 * @param arguments numbers and names in the order the message uses them
 */
public record Reason(String code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
