package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Language;

class WordsTest {

    @Test
    void existInBothLanguages() {
        assertThat(keys(Language.VI)).isNotEmpty().isEqualTo(keys(Language.EN));
    }

    @Test
    void fillInTheirArguments() {
        assertThat(new Words(Language.VI).say("portal.done", "0:42")).isEqualTo("xong sau 0:42");
    }

    private static java.util.Set<String> keys(Language language) {
        return ResourceBundle.getBundle("org.portalprobe.scheduler.progress", language.locale())
                .keySet();
    }

    @Test
    void ofModelsExistInBothLanguages() {
        var vi = ResourceBundle.getBundle("org.portalprobe.scheduler.model", Language.VI.locale())
                .keySet();
        var en = ResourceBundle.getBundle("org.portalprobe.scheduler.model", Language.EN.locale())
                .keySet();

        assertThat(vi).isNotEmpty().isEqualTo(en);
    }
}
