package org.portalprobe.checks;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check says it saw, as a message key and its arguments; reports turn it into Vietnamese and English.
 *
 * @param code a key of {@link RemarkCode}; the message bundles hold {@code remark.<code>}
 * @param arguments in the order the code names them; what a portal wrote stands here as it was written
 */
public record Remark(String code, List<String> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(RemarkCode code, Object... arguments) {
        return new Remark(code.key(), Stream.of(arguments).map(String::valueOf).toList());
    }

    public static Remark of(RemarkCode code, Collection<?> arguments) {
        return of(code, arguments.toArray());
    }
}
