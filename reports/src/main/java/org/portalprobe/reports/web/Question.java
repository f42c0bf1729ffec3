package org.portalprobe.reports.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request.
 *
 * @param path values of the route's parameters, by name
 * @param values of a parameter of the query or of a form, by name
 * @param bearer token of the Authorization header
 * @param cookie by name
 * @param file uploaded by a form, by the name of its field
 * @param target path and query as asked
 * @param address of who asks
 */
public record Question(
        Function<String, String> path,
        Function<String, List<String>> values,
        Optional<String> bearer,
        Function<String, Optional<String>> cookie,
        Function<String, Optional<Upload>> file,
        String target,
        String address) {

    /** A file as it came. */
    public static final class Upload {

        private final String name;
        private final byte[] bytes;

        Upload(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        /** As the sender calls it: nothing that a path may be made of. */
        public String name() {
            return name;
        }

        /** The file itself, no copy of it. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** In the place of a field's name: the whole body, named by the query's {@code name}. */
    public static final String BODY = "";

    public Optional<String> value(String name) {
        return values.apply(name).stream().findFirst();
    }
}
