package org.portalprobe.scheduler.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The catalogue that all three portals share. */
record Procedures(List<Procedure> all) {

    /** What a visitor asked for; an empty string asks for nothing. */
    record Query(String keyword, String agency, String field, String level) {}

    static Procedures load() {
        try {
            return new Procedures(
                    List.of(new JsonMapper().readValue(Template.read("procedures.json"), Procedure[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the demo's procedures.json is broken", e);
        }
    }

    Optional<Procedure> bySlug(String slug) {
        return all.stream().filter(procedure -> procedure.slug().equals(slug)).findFirst();
    }

    List<String> distinct(Function<Procedure, String> property) {
        return all.stream().map(property).distinct().sorted().toList();
    }

    /** Every word of the keyword must occur, with or without diacritics. */
    List<Procedure> find(Query query) {
        return all.stream()
                .filter(procedure -> containsAll(procedure, query.keyword()))
                .filter(procedure -> matches(query.agency(), procedure.agency()))
                .filter(procedure -> matches(query.field(), procedure.field()))
                .filter(procedure -> matches(query.level(), procedure.level().label()))
                .toList();
    }

    private static boolean matches(String wanted, String actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    private static boolean containsAll(Procedure procedure, String keyword) {
        String text = folded(procedure.code() + " " + procedure.name() + " " + procedure.field());
        return Arrays.stream(folded(keyword).split("\\s+")).allMatch(text::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
