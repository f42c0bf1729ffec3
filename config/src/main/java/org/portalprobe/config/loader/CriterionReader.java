package org.portalprobe.config.loader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.model.Certainty;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Effort;
import org.portalprobe.config.model.Exemption;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.UniqueNames;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads the criteria of one model; ids are unique over all its groups. */
final class CriterionReader {

    private static final List<String> KEYS =
            List.of("id", "name", "points", "channel", "certainty", "evidence", "effort", "exempt", "rule", "beside");

    private final UniqueNames ids = new UniqueNames("criterion");
    private final RuleReader rules = new RuleReader();
    private final BesideReader besides;

    CriterionReader() {
        this(List.of());
    }

    /** @param base criteria of the model that is changed, whose rules may be shown beside */
    CriterionReader(List<Criterion> base) {
        this.besides = new BesideReader(rules, base);
    }

    Optional<Criterion> read(YamlValue value) {
        return value.mapping().flatMap(this::criterion);
    }

    private Optional<Criterion> criterion(YamlMapping map) {
        map.only(KEYS);
        var id = map.required("id", v -> v.text().flatMap(name -> ids.claim(v, name)));
        var name = map.required("name", Texts::both);
        var points = map.required("points", PointsText::read);
        var channel = map.required("channel", v -> v.word(Channel.class));
        var certainty = map.optional("certainty", v -> v.word(Certainty.class));
        var evidence = map.required("evidence", YamlValue::text);
        var effort = map.required("effort", v -> v.word(Effort.class));
        var exempt = map.optional("exempt", v -> v.each(one -> one.word(Exemption.class)));
        var beside = map.optional("beside", v -> besides.read(v, channel));
        var rule = map.required("rule", v -> rules.read(v, points).flatMap(read -> fits(v, read, channel)));
        return map.build(() -> new Criterion(
                id.orElseThrow(),
                name.orElseThrow(),
                points.orElseThrow(),
                channel.orElseThrow(),
                certainty.orElse(Certainty.PROPOSED),
                evidence.orElseThrow(),
                effort.orElseThrow(),
                Set.copyOf(exempt.orElse(List.of())),
                rule.orElseThrow(),
                beside));
    }

    private static Optional<Rule> fits(YamlValue at, Rule rule, Optional<Channel> channel) {
        Channel own = channelOf(rule);
        if (channel.isEmpty() || channel.get() == own) {
            return Optional.of(rule);
        }
        return at.wrong(
                "is a rule of the channel " + own.name().toLowerCase(Locale.ROOT) + ", the criterion's is "
                        + channel.get().name().toLowerCase(Locale.ROOT),
                "change one of them");
    }

    static Channel channelOf(Rule rule) {
        return switch (rule) {
            case Rule.Attested attested -> Channel.ATTESTED;
            case Rule.Imported imported -> Channel.IMPORTED;
            case Rule.Statistic statistic -> Channel.MEASURED;
            case Rule.Share share -> Channel.MEASURED;
            case Rule.Ladder ladder -> Channel.MEASURED;
            case Rule.WorstFinding worst -> Channel.MEASURED;
            case Rule.Sum sum -> Channel.MEASURED;
        };
    }
}
