package org.portalprobe.config.loader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.YamlValue;

/** What the rules of one model take each check to answer: a check measures in one unit, or it counts or decides. */
final class CheckUses {

    private static final String DECIDED = "verdicts";

    private record Use(String kind, int line) {}

    private final Map<CheckId, Use> uses = new HashMap<>();

    void note(YamlValue at, Rule rule) {
        if (rule instanceof Rule.Sum) {
            return; // its parts were noted when they were read
        }
        String kind = rule instanceof Rule.Statistic statistic
                ? statistic.unit().name().toLowerCase(Locale.ROOT)
                : DECIDED;
        for (CheckId check : rule.checks()) {
            Use first = uses.putIfAbsent(check, new Use(kind, at.line()));
            if (first != null && !first.kind().equals(kind)) {
                at.wrong(
                        "reads " + check + " as " + kind + ", the rule in line " + first.line() + " as " + first.kind(),
                        "let every rule read a check alike");
            }
        }
    }
}
