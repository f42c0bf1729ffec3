package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.LoadMark;
import org.portalprobe.crawler.artifact.ResourceKind;
import org.portalprobe.scheduler.cli.ExitCode;

/** What the command says before it opens a page, and that it has words for all it may say. */
class PageCommandTest {

    private final Cli cli = new Cli();

    @Test
    void asksForAPage() {
        assertThat(cli.run("page")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("URL");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThat(cli.run("page", "file:///etc/passwd")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("file:///etc/passwd");
    }

    @Test
    void saysAtOnceEverythingThatIsWrongWithItsOptions() {
        assertThat(cli.run("page", "http://127.0.0.1:1/", "--runs", "0", "--har", "/nowhere/load.har"))
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("--runs", "1 to 20", "--har", "/nowhere/load.har");
    }

    @Test
    void namesTheProfilesThatThereAre() {
        assertThat(cli.run("page", "http://127.0.0.1:1/", "--profile", "3g")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("real-use", "slow-4g");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasWordsForEverythingItMaySay(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.portalprobe.scheduler.page", language.locale());

        assertThat(Arrays.stream(LoadMetric.values()).map(metric -> "metric." + metric.id()))
                .allMatch(bundle::containsKey);
        assertThat(Arrays.stream(LoadMark.values()).map(mark -> "mark." + mark)).allMatch(bundle::containsKey);
        assertThat(Arrays.stream(ResourceKind.values()).map(kind -> "kind." + kind))
                .allMatch(bundle::containsKey);
    }
}
