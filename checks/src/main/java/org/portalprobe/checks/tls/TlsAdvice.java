package org.portalprobe.checks.tls;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.portalprobe.config.Language;

/**
 * What a finding of the survey means and what to change, in a person's language, with lines ready to paste.
 *
 * @param change one sentence
 */
public record TlsAdvice(
        String title, String change, Optional<String> nginx, Optional<String> apache, Optional<String> iis) {

    private static final String FOLDER = "org.portalprobe.checks.tls.";
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

    private static Optional<String> find(ResourceBundle bundle, String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
