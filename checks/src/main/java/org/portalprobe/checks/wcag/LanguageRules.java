package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.Languages.Guess;
import org.portalprobe.checks.wcag.OwnRule.Found;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Text;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** Whether text is in the language it is declared to be in. Short texts and weak guesses are for a person. */
final class LanguageRules {

    /** Characters of a part below which no failure is said. */
    private static final int LONG_ENOUGH = 60;
    /** Characters of a page. */
    private static final int PAGE_ENOUGH = 200;

    private static final double MOST = 0.8;
    private static final Pattern QUOTED = Pattern.compile("[\"“«„]([^\"”»“]{12,300})[\"”»“]");
    private static final int FEW_WORDS = 2;
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private LanguageRules() {}

    static List<OwnRule> all() {
        return List.of(
                new OwnRule(
                        "page-language-wrong",
                        Impact.SERIOUS,
                        List.of("3.1.1"),
                        List.of("ucwvc8"),
                        "H57",
                        facts -> facts.structure().map(LanguageRules::ofPage)),
                new OwnRule(
                        "part-language-wrong",
                        Impact.MODERATE,
                        List.of("3.1.2"),
                        List.of("off6ek"),
                        "H58",
                        facts -> facts.structure().map(LanguageRules::ofParts)));
    }

    private static Found ofPage(PageStructure page) {
        String declared = primary(page.lang());
        List<Text> own = underRoot(page);
        if (declared.isEmpty() || own.isEmpty() || !page.html()) {
            return new Found(0, List.of());
        }
        return new Found(1, wrong(page, declared, own).stream().toList());
    }

    private static Optional<Spot> wrong(PageStructure page, String declared, List<Text> texts) {
        String whole = texts.stream().map(Text::text).collect(Collectors.joining(" \n "));
        Optional<Guess> guess =
                guess(whole, declared).filter(found -> !found.language().equals(declared));
        if (guess.isEmpty()) {
            return Optional.empty();
        }
        String language = guess.get().language();
        int against = 0;
        int decided = 0;
        for (Text text : texts) {
            Optional<Guess> one = guess(text.text(), declared);
            decided += one.isPresent() ? text.text().length() : 0;
            against += one.filter(found -> found.language().equals(language)).isPresent()
                    ? text.text().length()
                    : 0;
        }
        boolean fails = whole.length() >= PAGE_ENOUGH && Languages.isSure(guess.get()) && against >= MOST * decided;
        Place place = new Place("html", "<html lang=\"" + page.lang().orElse("") + "\">");
        return Optional.of(new Spot(place, !fails, declared + " ≠ " + language));
    }

    private static Found ofParts(PageStructure page) {
        String root = primary(page.lang());
        boolean pageIsWrong =
                !root.isEmpty() && wrong(page, root, underRoot(page)).isPresent();
        List<Text> asked = page.texts().stream()
                .filter(text -> !primary(text.lang()).isEmpty())
                .filter(text -> !(pageIsWrong && primary(text.lang()).equals(root)))
                .toList();
        return new Found(
                (int) asked.stream()
                        .filter(text -> !primary(text.lang()).equals(root))
                        .count(),
                asked.stream().flatMap(LanguageRules::part).toList());
    }

    private static Stream<Spot> part(Text text) {
        String declared = primary(text.lang());
        Optional<Spot> whole = guess(text.text(), declared)
                .filter(found -> !found.language().equals(declared))
                .map(found -> new Spot(
                        text.place(),
                        text.text().length() < LONG_ENOUGH || !Languages.isSure(found),
                        declared + " ≠ " + found.language()));
        return whole.isPresent() ? whole.stream() : quoted(text, declared);
    }

    /** Quotations are where another language most often stands unmarked. */
    private static Stream<Spot> quoted(Text text, String declared) {
        List<String> quotations =
                QUOTED.matcher(text.text()).results().map(MatchResult::group).toList();
        boolean foreign = quotations.stream()
                .filter(quotation -> quotation.split("\\s+", -1).length > FEW_WORDS)
                .anyMatch(quotation -> guess(quotation, declared)
                        .filter(found -> !found.language().equals(declared))
                        .isPresent());
        return OwnRules.review(foreign, text.place(), declared);
    }

    private static Optional<Guess> guess(String text, String declared) {
        return Languages.guess(text, declared);
    }

    private static List<Text> underRoot(PageStructure page) {
        return page.texts().stream()
                .filter(text -> text.lang().equals(page.lang()))
                .toList();
    }

    /** Empty for what is no language: that is another rule's. */
    private static String primary(Optional<String> tag) {
        return tag.map(lang -> lang.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", ""))
                .filter(KNOWN::contains)
                .orElse("");
    }
}
