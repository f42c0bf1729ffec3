package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Language;

class TlsAdviceTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("advice", Language.VI.locale())).isEqualTo(keys("advice", Language.EN.locale()));
    }

    @Test
    void everyRuleHasATitleAndAChangeAndEveryTopicItsSnippet() {
        Set<String> rules = keys("advice", Language.VI.locale()).stream()
                .map(key -> key.replaceAll("\\.(title|change|seen)$", ""))
                .collect(Collectors.toSet());
        assertThat(rules).hasSizeGreaterThan(85);
        for (String rule : rules) {
            for (Language language : Language.values()) {
                TlsAdvice advice = TlsAdvice.of(rule, language);
                assertThat(advice.title()).isNotBlank();
                assertThat(advice.change()).endsWith(".");
            }
        }
        ResourceBundle snippets = bundle("snippets", Locale.ROOT);
        assertThat(snippets.keySet()).filteredOn(key -> key.endsWith(".topic")).allSatisfy(key -> assertThat(
                        snippets.containsKey(snippets.getString(key) + ".nginx"))
                .isTrue());
    }

    @Test
    void hasLinesToPaste() {
        TlsAdvice advice = TlsAdvice.of("tls1.0", Language.VI);
        assertThat(advice.title()).isEqualTo("TLS 1.0 vẫn được chấp nhận");
        assertThat(advice.nginx()).contains("ssl_protocols TLSv1.2 TLSv1.3;");
        assertThat(advice.apache()).contains("SSLProtocol -all +TLSv1.2 +TLSv1.3");
        assertThat(advice.iis()).hasValueSatisfying(line -> assertThat(line).contains("HKLM:\\SYSTEM\\"));
    }

    private static Set<String> keys(String name, Locale locale) {
        return new TreeSet<>(Collections.list(bundle(name, locale).getKeys()));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "org.portalprobe.checks.tls." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
