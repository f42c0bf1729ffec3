package org.portalprobe.config.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All organisations known, of every time; ids are unique, successors are among them. Immutable. */
public record Organisations(List<Organisation> all) {

    public Organisations {
        all = List.copyOf(all);
    }

    public Optional<Organisation> find(OrganisationId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that existed on that day. */
    public List<Organisation> on(LocalDate day) {
        return all.stream().filter(one -> one.validity().contains(day)).toList();
    }

    /** Of every time, however the name is written; a name may have belonged to several, one after another. */
    public List<Organisation> named(String name) {
        String plain = PlainName.of(name);
        return all.stream().filter(one -> names(one).anyMatch(plain::equals)).toList();
    }

    /** The one that bore the name on that day. */
    public Optional<Organisation> named(String name, LocalDate day) {
        return named(name).stream().filter(one -> one.validity().contains(day)).findFirst();
    }

    /** Of every time, whoever had the code. */
    public List<Organisation> coded(CodeScheme scheme, String code) {
        return having(held -> held.scheme() == scheme && held.value().equals(code));
    }

    /** The one that had the code on that day. */
    public Optional<Organisation> coded(CodeScheme scheme, String code, LocalDate day) {
        return having(held -> held.scheme() == scheme
                        && held.value().equals(code)
                        && held.validity().contains(day))
                .stream()
                .findFirst();
    }

    /** Those that went into it. */
    public List<Organisation> predecessors(OrganisationId id) {
        return all.stream().filter(one -> one.successors().contains(id)).toList();
    }

    /** Those into which it went. */
    public List<Organisation> successors(Organisation ended) {
        return ended.successors().stream().flatMap(id -> find(id).stream()).toList();
    }

    private List<Organisation> having(Predicate<Code> held) {
        return all.stream().filter(one -> one.codes().stream().anyMatch(held)).toList();
    }

    private static Stream<String> names(Organisation one) {
        return Stream.concat(Stream.of(one.name().vi(), one.name().en()), one.aliases().stream())
                .map(PlainName::of);
    }
}
