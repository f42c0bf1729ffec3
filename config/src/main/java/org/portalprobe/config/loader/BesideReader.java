package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.Spelling;
import org.portalprobe.config.yaml.YamlValue;

/** Reads the measured rule that is shown beside a criterion of another channel: a rule, or the id of the base's criterion it is of. */
final class BesideReader {

    private final RuleReader rules;
    private final List<Criterion> base;

    BesideReader(RuleReader rules, List<Criterion> base) {
        this.rules = rules;
        this.base = base;
    }

    Optional<Rule> read(YamlValue value, Optional<Channel> channel) {
        if (channel.equals(Optional.of(Channel.MEASURED))) {
            return value.wrong("stands beside a measured criterion", "leave it out; its own rule is shown");
        }
        Optional<Rule> rule = value.isMapping() ? rules.read(value, Optional.empty()) : named(value);
        rule.ifPresent(read -> LevelOrder.check(value, read, Rule.best(read)));
        return rule.flatMap(read -> CriterionReader.channelOf(read) == Channel.MEASURED
                ? Optional.of(read)
                : value.wrong("is no measured rule", "write a rule with a check"));
    }

    private Optional<Rule> named(YamlValue value) {
        return value.text().flatMap(id -> base.stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .map(Criterion::rule)
                .or(() -> value.wrong("is no criterion of the model that is changed", meant(id))));
    }

    private String meant(String id) {
        return Spelling.nearest(id, base.stream().map(Criterion::id).toList())
                .map(word -> "did you mean " + word + "?")
                .orElse("write a rule: { … }");
    }
}
