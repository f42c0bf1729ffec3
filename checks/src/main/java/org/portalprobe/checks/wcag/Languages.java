package org.portalprobe.checks.wcag;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Guesses the language of a text from its script, from letters that Vietnamese alone has, and from frequent short words. It says
 * nothing rather than something doubtful: a text without such words, for instance names or a menu, has no guess.
 */
final class Languages {

    /** @param strength frequent words found, more is surer */
    record Guess(String language, int strength) {}

    private static final int SURE = 4;
    private static final int LEAST = 3;
    private static final double SHARE = 0.15;
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");
    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.of(
            Character.UnicodeScript.HIRAGANA, "ja",
            Character.UnicodeScript.KATAKANA, "ja",
            Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.THAI, "th",
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.KHMER, "km",
            Character.UnicodeScript.LAO, "lo");
    /** Scripts that several languages write: enough to contradict Vietnamese or English, not to name one. */
    private static final Map<Character.UnicodeScript, Set<String>> SHARED = Map.of(
            Character.UnicodeScript.CYRILLIC, Set.of("ru", "uk", "bg", "sr", "be", "mk", "kk", "mn", "ky", "tg"),
            Character.UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps", "ku", "ug"),
            Character.UnicodeScript.HAN, Set.of("zh", "ja", "yue", "lzh"),
            Character.UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne", "sa"));

    private static final Map<String, Set<String>> WORDS = words();

    private Languages() {}

    private static Map<String, Set<String>> words() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.portalprobe.checks.wcag.languages", Locale.ROOT);
        return bundle.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), key -> Set.of(bundle.getString(key).split(" ", -1))));
    }

    /** Enough for a failure. */
    static boolean isSure(Guess guess) {
        return guess.strength() >= SURE;
    }

    /** @param declared the primary subtag that the page claims, which decides among languages of one script */
    static Optional<Guess> guess(String text, String declared) {
        Map<Character.UnicodeScript, Long> scripts = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long letters = scripts.values().stream().mapToLong(Long::longValue).sum();
        return scripts.entrySet().stream()
                .filter(entry -> entry.getKey() != Character.UnicodeScript.LATIN && entry.getValue() * 2 > letters)
                .findFirst()
                .map(entry -> byScript(entry.getKey(), (int) Math.min(letters / 4, 100), declared))
                .orElseGet(() -> byWords(text.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Guess> byScript(Character.UnicodeScript script, int strength, String declared) {
        Set<String> shared = SHARED.getOrDefault(script, Set.of());
        String known = SCRIPTS.getOrDefault(script, "");
        String language = shared.contains(declared)
                ? declared
                : shared.isEmpty()
                        ? known
                        : shared.stream().sorted().findFirst().orElse("");
        return language.isEmpty() ? Optional.empty() : Optional.of(new Guess(language, strength));
    }

    private static Optional<Guess> byWords(String text) {
        List<String> tokens = Arrays.stream(WORD.split(text, -1))
                // Single letters are words of too many languages.
                .filter(token -> token.length() > 1)
                .toList();
        Map<String, Integer> hits = new HashMap<>();
        WORDS.forEach((language, words) ->
                hits.put(language, (int) tokens.stream().filter(words::contains).count()));
        int marked = (int) tokens.stream()
                .filter(token -> VIETNAMESE.matcher(token).find())
                .count();
        if (marked * 4 >= tokens.size()) {
            hits.merge("vi", marked, Integer::sum);
        }
        List<Map.Entry<String, Integer>> best = hits.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        int first = best.getFirst().getValue();
        int second = best.getLast().getValue();
        boolean clear = first >= LEAST && first >= SHARE * tokens.size() && first >= 1.5 * second;
        return clear ? Optional.of(new Guess(best.getFirst().getKey(), first)) : Optional.empty();
    }
}
