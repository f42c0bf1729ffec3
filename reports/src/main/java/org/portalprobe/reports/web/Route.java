package org.portalprobe.reports.web;

import java.util.function.Function;

/**
 * Who answers where.
 *
 * @param path with parameters in braces, such as {@code /night/{night}}
 * @param answer is called by several threads at once
 */
public record Route(Method method, String path, Function<Question, Answer> answer) {

    /** How it is asked. */
    public enum Method {
        GET,
        POST
    }

    public static Route get(String path, Function<Question, Answer> answer) {
        return new Route(Method.GET, path, answer);
    }

    public static Route post(String path, Function<Question, Answer> answer) {
        return new Route(Method.POST, path, answer);
    }
}
