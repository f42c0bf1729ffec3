package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Recognises the form of a rule by the key only that form has, and reads it; a rule without one is a statistic. */
final class RuleReader {

    private static final List<String> SUM = List.of("parts");
    private static final List<String> LADDER = List.of("steps");
    private static final List<String> ATTESTED = List.of("attested");
    private static final List<String> IMPORTED = List.of("imported");
    private static final List<String> SHARE = List.of("share-of", "check", "min-samples", "levels");
    private static final List<String> WORST = List.of("clean", "check", "min-pages", "mild");
    private static final List<String> STATISTIC = List.of(
            "statistic",
            "check",
            "form-factor",
            "across",
            "min-samples",
            "min-distinct-hours",
            "working-hours",
            "levels");
    private static final List<String> ALL = Stream.of(SUM, LADDER, ATTESTED, IMPORTED, SHARE, WORST, STATISTIC)
            .flatMap(List::stream)
            .distinct()
            .toList();

    private final CheckUses uses = new CheckUses();

    /** @param full the points of the criterion, where they could be read */
    Optional<Rule> read(YamlValue value, Optional<Points> full) {
        return value.mapping()
                .flatMap(map -> map.has("parts") ? sum(map) : simple(map))
                .flatMap(rule -> checked(value, rule, full));
    }

    private Optional<Rule> sum(YamlMapping map) {
        map.only(SUM, ALL);
        var parts = map.required("parts", v -> v.each(new PartReader(this)::read));
        return map.build(() -> new Rule.Sum(parts.orElseThrow()));
    }

    /** A rule of a part: any form but parts again. */
    Optional<Rule> readSimple(YamlValue value, Optional<Points> full) {
        return value.mapping().flatMap(this::simple).flatMap(rule -> checked(value, rule, full));
    }

    private Optional<Rule> simple(YamlMapping map) {
        if (map.has("steps")) {
            return form(map, LADDER, LadderReader::read);
        }
        if (map.has("attested")) {
            return form(map, ATTESTED, GrantedReader::attested);
        }
        if (map.has("imported")) {
            return form(map, IMPORTED, GrantedReader::imported);
        }
        if (map.has("share-of")) {
            return form(map, SHARE, ShareReader::read);
        }
        if (map.has("clean")) {
            return form(map, WORST, WorstFindingReader::read);
        }
        // Without any key of a statistic the unknown one is the form's own, misspelt; reading on would only add noise.
        boolean known = map.only(STATISTIC, ALL);
        return known || map.has("statistic") ? StatisticReader.read(map) : Optional.empty();
    }

    private interface Form {
        Optional<Rule> read(YamlMapping map);
    }

    private static Optional<Rule> form(YamlMapping map, List<String> keys, Form form) {
        map.only(keys, ALL);
        return form.read(map);
    }

    private Optional<Rule> checked(YamlValue at, Rule rule, Optional<Points> full) {
        full.ifPresent(points -> LevelOrder.check(at, rule, points));
        uses.note(at, rule);
        return Optional.of(rule);
    }
}
