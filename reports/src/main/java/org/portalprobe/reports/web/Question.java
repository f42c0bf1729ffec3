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
 */
public record Question(Function<String, String> path, Function<String, List<String>> values, Optional<String> bearer) {

    public Optional<String> value(String name) {
        return values.apply(name).stream().findFirst();
    }
}
