package org.portalprobe.crawler.artifact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.function.Function;

/** A slot of an artifact: what was seen, or the typed reason why not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Seen.Got.class), @JsonSubTypes.Type(Seen.Missing.class)})
public sealed interface Seen<T> {

    record Got<T>(T value) implements Seen<T> {}

    record Missing<T>(Fault fault) implements Seen<T> {}

    static <T> Seen<T> got(T value) {
        return new Got<>(value);
    }

    static <T> Seen<T> missing(Fault fault) {
        return new Missing<>(fault);
    }

    /** The value; empty when there is a fault instead. */
    default Optional<T> toOptional() {
        return fold(Optional::of, fault -> Optional.empty());
    }

    default <R> R fold(Function<T, R> whenGot, Function<Fault, R> whenMissing) {
        return switch (this) {
            case Got<T> got -> whenGot.apply(got.value());
            case Missing<T> missing -> whenMissing.apply(missing.fault());
        };
    }

    default <R> Seen<R> map(Function<T, R> mapping) {
        return fold(value -> got(mapping.apply(value)), Seen::missing);
    }
}
