package org.portalprobe.checks.tls;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.portalprobe.config.Language;

/**
 * What a finding of the survey means and what to change, in a person's language, with lines ready to paste.
 *
 * @param change one sentence
 */
public record TlsAdvice(
        String title, String change, Optional<String> nginx, Optional<String> apache, Optional<String> iis) {

    private static final String FOLDER = "org.portalprobe.checks.tls.";
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** @throws java.util.MissingResourceException for a rule of no check */
    public static TlsAdvice of(String rule, Language language) {
        ResourceBundle words = ResourceBundle.getBundle(FOLDER + "advice", language.locale(), EXACT);
        ResourceBundle snippets = ResourceBundle.getBundle(FOLDER + "snippets", Locale.ROOT, EXACT);
        Optional<String> topic = find(snippets, rule + ".topic");
        return new TlsAdvice(
                words.getString(rule + ".title"),
                words.getString(rule + ".change"),
                topic.flatMap(known -> find(snippets, known + ".nginx")),
                topic.flatMap(known -> find(snippets, known + ".apache")),
                topic.flatMap(known -> find(snippets, known + ".iis")));
    }

    /** What a finding saw, in words; its bare facts where the rule needs none, empty where the title says it all. */
    public static String seen(TlsFinding finding, Language language) {
        return seen(finding.rule(), finding.evidence(), language);
    }

    /** The same of a finding that was taken apart, such as by a store. */
    public static String seen(String rule, List<String> evidence, Language language) {
        ResourceBundle words = ResourceBundle.getBundle(FOLDER + "advice", language.locale(), EXACT);
        return find(words, rule + ".seen")
                .filter(pattern -> !evidence.isEmpty())
                .map(pattern -> new MessageFormat(pattern, language.locale()).format(said(rule, evidence)))
                .orElseGet(() -> String.join(", ", evidence));
    }

    /** A certificate names as many hosts as it likes: they fill one place. */
    private static Object[] said(String rule, List<String> evidence) {
        return rule.equals("host-mismatch")
                ? new Object[] {String.join(", ", evidence)}
                : evidence.stream().map(TlsAdvice::dated).toArray();
    }

    /** Instants as the day in Vietnam, where the portals are. */
    private static String dated(String fact) {
        return INSTANT.matcher(fact).matches() ? DAY.format(Instant.parse(fact)) : fact;
    }

    /** The rule is one of ours. */
    public static boolean knows(String rule) {
        return ResourceBundle.getBundle(FOLDER + "advice", Language.EN.locale(), EXACT)
                .containsKey(rule + ".title");
    }

    private static Optional<String> find(ResourceBundle bundle, String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
