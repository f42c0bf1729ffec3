package org.portalprobe.checks.assessment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a criterion has its points, as a message key and its arguments; reports turn it into Vietnamese and English.
 *
 * @param code a key of {@link ReasonCode}, e.g. {@code needs-more-slots}; the message bundles hold {@code reason.<code>}
 * @param arguments numbers and names in the order the message uses them
 */
public record Reason(String code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }

    static Reason of(ReasonCode code, Object... arguments) {
        return new Reason(code.key(), Stream.of(arguments).map(String::valueOf).toList());
    }

    static Reason of(ReasonCode code, Collection<?> arguments) {
        return of(code, arguments.toArray());
    }
}
