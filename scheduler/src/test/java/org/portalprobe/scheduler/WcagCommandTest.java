package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.scheduler.cli.ExitCode;

/** What the command says before it opens a page. */
class WcagCommandTest {

    private final Cli cli = new Cli();

    @Test
    void saysWhatCanBeAskedForBeyondLevelAa() {
        assertThat(cli.run("wcag", "https://dvc.example/", "--also", "section508"))
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("'section508' is nothing to ask for; there are aaa and best-practice");
    }

    @Test
    void asksForPages() {
        assertThat(cli.run("wcag")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("--list");
    }

    @Test
    void refusesAnAddressThatIsNone(@TempDir Path folder) throws Exception {
        Path list = Files.writeString(folder.resolve("pages.txt"), "# trang\n\nfile:///etc/passwd\n");

        assertThat(cli.run("wcag", "--list", list.toString())).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("file:///etc/passwd");
    }

    @Test
    void saysWhichListCannotBeRead() {
        assertThat(cli.run("wcag", "--list", "/nowhere/pages.txt")).isNotZero();
        assertThat(cli.err()).contains("/nowhere/pages.txt");
    }
}
