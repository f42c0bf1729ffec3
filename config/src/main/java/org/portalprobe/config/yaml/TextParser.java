package org.portalprobe.config.yaml;

import java.util.function.Function;

/** Turns the text of one scalar into a value. */
@FunctionalInterface
public interface TextParser<T> {

    T parse(String text) throws Unfit;

    /** A parser for value types that throw IllegalArgumentException for a bad text. */
    static <T> TextParser<T> of(Function<String, T> constructor, String problem, String wanted) {
        return text -> {
            try {
                return constructor.apply(text);
            } catch (IllegalArgumentException bad) {
                throw new Unfit(problem, wanted);
            }
        };
    }
}
