package org.portalprobe.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.emc.EmcState;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.FrameLimit;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.Stratum;

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
    void ofCrawlsExistInBothLanguagesForEverythingThatCanBeSaid() {
        var vi = ResourceBundle.getBundle("org.portalprobe.scheduler.crawl", Language.VI.locale())
                .keySet();
        var en = ResourceBundle.getBundle("org.portalprobe.scheduler.crawl", Language.EN.locale())
                .keySet();

        assertThat(vi).isEqualTo(en);
        assertThat(vi).containsAll(named("stratum.", Stratum.values()));
        assertThat(vi).containsAll(named("cause.", Cause.values()));
        assertThat(vi).containsAll(named("limit.", FrameLimit.values()));
        assertThat(vi).containsAll(named("emc.", EmcState.values()));
        assertThat(vi).containsAll(named("robots.", RobotsFile.Flaw.values()));
    }

    private static List<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
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
