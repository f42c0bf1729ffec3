package org.portalprobe.config.channel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.table.VietnameseText;
import org.portalprobe.config.yaml.Unfit;

/** Parses what a document claims: a level of the criterion by id, name or count of functions; points where another channel counts. */
final class ClaimText {

    private static final Pattern COUNT = Pattern.compile("(\\d{1,3})(?:\\s*/\\s*(\\d{1,3}))?");
    private static final Pattern PRO_RATA = Pattern.compile("\\d+-of-(\\d+)");
    private static final List<String> NOTHING = List.of("none", "0", "không đạt", "không");

    private ClaimText() {}

    static Claim parse(String text, Criterion criterion, Channel channel) throws Unfit {
        return criterion.channel() == channel ? level(text, levels(criterion.rule())) : worth(text, criterion);
    }

    static List<Rule.AttestedLevel> levels(Rule rule) {
        return switch (rule) {
            case Rule.Attested attested -> attested.levels();
            case Rule.Imported imported -> imported.levels();
            default -> List.of();
        };
    }

    private static Claim level(String text, List<Rule.AttestedLevel> levels) throws Unfit {
        String plain = Heading.plain(text);
        if (NOTHING.contains(plain)) {
            return new Claim.Level(Claim.Level.NONE);
        }
        Optional<Rule.AttestedLevel> named = levels.stream()
                .filter(level -> Stream.of(
                                level.id(), level.name().vi(), level.name().en())
                        .map(Heading::plain)
                        .anyMatch(plain::equals))
                .findFirst();
        if (named.isPresent()) {
            return new Claim.Level(named.get().id());
        }
        return new Claim.Level(counted(plain, levels)
                .orElseThrow(() -> new Unfit(
                        "is no level of this criterion",
                        "write one of "
                                + levels.stream().map(Rule.AttestedLevel::id).collect(Collectors.joining(", "))
                                + ", or none")));
    }

    /** "5/8" or "5" where levels are counts; a count that is worth no quarter point has no level. */
    private static Optional<String> counted(String text, List<Rule.AttestedLevel> levels) {
        Matcher count = COUNT.matcher(text);
        Optional<String> of = levels.stream()
                .findFirst()
                .map(level -> PRO_RATA.matcher(level.id()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
        if (of.isEmpty()
                || !count.matches()
                || (count.group(2) != null && !count.group(2).equals(of.get()))) {
            return Optional.empty();
        }
        int functions = Integer.parseInt(count.group(1));
        if (functions > Integer.parseInt(of.get())) {
            return Optional.empty();
        }
        String id = functions + "-of-" + of.get();
        boolean worth = levels.stream().anyMatch(level -> level.id().equals(id));
        return Optional.of(worth ? id : Claim.Level.NONE);
    }

    private static Claim worth(String text, Criterion criterion) throws Unfit {
        BigDecimal number = VietnameseText.number(text);
        Points points;
        try {
            points = Points.of(number);
        } catch (IllegalArgumentException unfit) {
            throw new Unfit("is no number of points", "write 0 to " + criterion.points() + " in steps of 0.25");
        }
        if (points.compareTo(criterion.points()) > 0) {
            throw new Unfit("is more than " + criterion.id() + " gives", "write at most " + criterion.points());
        }
        return new Claim.Worth(points);
    }
}
