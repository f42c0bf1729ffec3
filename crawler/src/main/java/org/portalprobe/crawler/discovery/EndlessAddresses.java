package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SkippedPage;

/**
 * Leaves calendars, mirrored folders and endless parameters alone: of a template that makes addresses without end only the first ones
 * are taken. What is left out is counted, and told once for each template.
 */
final class EndlessAddresses {

    private static final int LONGEST = 1_500;
    private static final int DEEPEST = 20;
    private static final int MOST_REPEATS = 3;
    private static final int MOST_PARAMETERS = 12;
    private static final int MOST_PARAMETER_SETS = 16;

    private static final int MOST_DATES = 24;
    private static final int MOST_WITH_PARAMETERS = 300;
    private static final int MOST_OF_PATH = 2_000;

    private static final Pattern DATED = Pattern.compile(
            "(?:.*[?&/_-])?(?:month|year|date|day|week|thang|nam|ngay|tuan|quy|from|to|tungay|denngay|calendar|lich)(?:[&/=_-].*)?"
                    + "|.*/(?:19|20|21)\\d\\d/\\d{1,2}(?:/.*)?",
            Pattern.CASE_INSENSITIVE);

    /** The first address left out of a template, and how many. */
    private static final class Left {
        private final URI first;
        private final String why;
        private long count;

        Left(URI first, String why) {
            this.first = first;
            this.why = why;
        }

        SkippedPage told() {
            return new SkippedPage(
                    first, Fault.of(Cause.ENDLESS_ADDRESSES, why + "; links like this left out: " + count));
        }
    }

    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Set<String>> parameterSets = new HashMap<>();
    private final Map<String, Left> left = new LinkedHashMap<>();

    /** Whether a new address that a page links to may be taken. */
    boolean takesLinked(URI url, String group) {
        return noted(url, group, shape(url).or(() -> tooMany(url, group)));
    }

    /** A sitemap lists what its owner wants to be found: only the shape counts. */
    boolean takesListed(URI url, String group) {
        return noted(url, group, shape(url));
    }

    private boolean noted(URI url, String group, Optional<String> why) {
        why.ifPresent(reason -> left.computeIfAbsent(path(group), same -> new Left(url, reason)).count++);
        if (why.isEmpty()) {
            taken.merge(group, 1, Integer::sum);
        }
        return why.isEmpty();
    }

    private static Optional<String> shape(URI url) {
        String path = HashRoute.path(url);
        List<String> segments = Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        boolean mirrored =
                segments.stream()
                        .collect(Collectors.groupingBy(segment -> segment, Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(times -> times > MOST_REPEATS);
        if (mirrored) {
            return Optional.of("a folder stands more than " + MOST_REPEATS + " times in the path");
        }
        boolean huge = url.toString().length() > LONGEST
                || segments.size() > DEEPEST
                || parameters(url).size() > MOST_PARAMETERS;
        return huge ? Optional.of("an address longer or deeper than pages have") : Optional.empty();
    }

    private Optional<String> tooMany(URI url, String group) {
        int most = DATED.matcher(dated(url, group)).matches()
                ? MOST_DATES
                : group.contains("?") ? MOST_WITH_PARAMETERS : MOST_OF_PATH;
        if (taken.getOrDefault(group, 0) >= most) {
            return Optional.of("more than " + most + " addresses of one template");
        }
        Set<String> sets = parameterSets.computeIfAbsent(path(group), same -> new HashSet<>());
        boolean known = !group.contains("?") || sets.contains(group) || sets.size() < MOST_PARAMETER_SETS;
        if (known) {
            sets.add(group);
        }
        return known
                ? Optional.empty()
                : Optional.of("more than " + MOST_PARAMETER_SETS + " combinations of parameters on one path");
    }

    /** The names of parameters speak, their values do not: {@code ?q=ngay} is a search. */
    private static String dated(URI url, String group) {
        String path = Objects.requireNonNullElse(url.getRawPath(), "");
        int names = group.indexOf('?');
        return names < 0 ? path : path + group.substring(names);
    }

    private static String path(String group) {
        return group.replaceFirst("\\?.*", "");
    }

    private static List<String> parameters(URI url) {
        String query = url.getRawQuery();
        return query == null ? List.of() : Arrays.asList(query.split("&"));
    }

    boolean leftAny() {
        return !left.isEmpty();
    }

    /** One for each template, in the order met. */
    List<SkippedPage> told() {
        List<SkippedPage> all = new ArrayList<>();
        left.values().forEach(one -> all.add(one.told()));
        return all;
    }
}
