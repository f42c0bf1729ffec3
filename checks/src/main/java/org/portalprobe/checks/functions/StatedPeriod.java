package org.portalprobe.checks.functions;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.portalprobe.crawler.artifact.functions.PageOutline.Field;
import org.portalprobe.crawler.artifact.functions.PageOutline.Form;
import org.portalprobe.crawler.outline.Folded;

/**
 * The months that a page of figures speaks of: in words, as dates, or chosen in boxes.
 *
 * @param latest month that is named; empty where none is
 * @param words that name it
 */
record StatedPeriod(Optional<YearMonth> latest, String words) {

    enum Standing {
        CURRENT,
        OLDER,
        UNKNOWN
    }

    private record Named(YearMonth month, String words) {}

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

    private static final Pattern MONTH = Pattern.compile("\\bthang (?:nay )?(\\d{1,2})(?: nam)? (20\\d\\d)\\b");
    private static final Pattern DATE = Pattern.compile("(?<![\\d/.-])\\d{1,2}[/.-](\\d{1,2})[/.-](20\\d\\d)(?!\\d)");
    private static final Pattern SHORT = Pattern.compile("(?<![\\d/.-])(\\d{1,2})[/-](20\\d\\d)(?!\\d)");
    private static final Pattern ENGLISH = Pattern.compile("\\b(" + String.join("|", MONTHS) + ") (20\\d\\d)\\b");
    private static final Pattern QUARTER = Pattern.compile("\\bquy (iv|iii|ii|i|[1-4])(?: nam)? (20\\d\\d)\\b");

    static StatedPeriod of(List<String> texts, List<Form> forms) {
        List<Named> named = new ArrayList<>();
        texts.forEach(text -> named.addAll(in(text)));
        chosen(forms).ifPresent(named::add);
        return named.stream()
                .max(Comparator.comparing(Named::month))
                .map(last -> new StatedPeriod(Optional.of(last.month()), last.words()))
                .orElseGet(() -> new StatedPeriod(Optional.empty(), ""));
    }

    /** A moment in the future (a deadline) says nothing of the figures, but is no old figure either. */
    Standing against(YearMonth seen) {
        return latest.map(month -> month.isBefore(seen) ? Standing.OLDER : Standing.CURRENT)
                .orElse(Standing.UNKNOWN);
    }

    private static List<Named> in(String text) {
        List<Named> named = new ArrayList<>();
        String words = Folded.of(text);
        MONTH.matcher(words).results().forEach(found -> add(named, number(found), found.group(2), found.group()));
        DATE.matcher(text).results().forEach(found -> add(named, number(found), found.group(2), found.group()));
        SHORT.matcher(text).results().forEach(found -> add(named, number(found), found.group(2), found.group()));
        ENGLISH.matcher(words)
                .results()
                .forEach(found -> add(named, MONTHS.indexOf(found.group(1)) + 1, found.group(2), found.group()));
        QUARTER.matcher(words)
                .results()
                .forEach(found -> add(named, 3 * quarter(found.group(1)), found.group(2), found.group()));
        return named;
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }

    private static int quarter(String written) {
        int roman = QUARTERS.indexOf(written.toLowerCase(Locale.ROOT)) + 1;
        return roman > 0 ? roman : Integer.parseInt(written);
    }

    private static void add(List<Named> named, int month, String year, String words) {
        if (month >= 1 && month <= 12) {
            named.add(new Named(YearMonth.of(Integer.parseInt(year), month), words));
        }
    }

    private static Optional<Named> chosen(List<Form> forms) {
        List<Field> boxes = forms.stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.type().equals("select"))
                .toList();
        Optional<String> month = chosen(boxes, "thang", "month");
        Optional<String> year = chosen(boxes, "nam", "year");
        if (month.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        List<Named> named = new ArrayList<>();
        add(named, Integer.parseInt(month.get()), year.get(), month.get() + "/" + year.get());
        return named.stream().findFirst();
    }

    private static Optional<String> chosen(List<Field> boxes, String vietnamese, String english) {
        return boxes.stream()
                .filter(box -> {
                    String label = " " + Folded.of(box.label() + " " + box.name()) + " ";
                    return label.contains(" " + vietnamese + " ") || label.contains(" " + english + " ");
                })
                .map(box -> box.value().replaceAll("\\D", ""))
                .filter(value -> value.matches("\\d{1,4}"))
                .findFirst();
    }
}
