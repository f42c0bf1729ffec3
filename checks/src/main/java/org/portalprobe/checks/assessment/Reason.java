package org.portalprobe.checks.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.Remark;

/**
 * Why a criterion has its points, as a message key and its arguments; reports turn it into Vietnamese and English.
 *
 * @param code a key of {@link ReasonCode}, e.g. {@code needs-more-slots}; the message bundles hold {@code reason.<code>}
 * @param arguments numbers and names in the order the message uses them
 * @param seen what a check said, once, for reasons that quote one
 */
public record Reason(String code, List<String> arguments, Optional<Remark> seen) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, String... arguments) {
        return new Reason(code, List.of(arguments), Optional.empty());
    }

    static Reason of(ReasonCode code, Object... arguments) {
        return new Reason(code.key(), Stream.of(arguments).map(String::valueOf).toList(), Optional.empty());
    }

    static Reason of(ReasonCode code, Collection<?> arguments) {
        return of(code, arguments.toArray());
    }

    public Reason quoting(Remark remark) {
        return new Reason(code, arguments, Optional.of(remark));
    }
}
