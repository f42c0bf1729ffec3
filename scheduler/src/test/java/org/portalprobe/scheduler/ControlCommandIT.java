package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.scheduler.cli.ExitCode;

class ControlCommandIT {

    private final Cli cli = new Cli();

    @Test
    @Tag("long")
    void trustsTheFirstReadingAndComparesTheNext(@TempDir Path out) {
        int first = cli.run("control", "--runs", "1", "--out", out.toString(), "--lang", "en");

        // A host that others keep busy gives no reading.
        assertThat(first).isIn(ExitCode.OK.code(), ExitCode.NOT_ENOUGH_MEASURED.code());
        assertThat(cli.out()).containsAnyOf("trusted from now on", "No reading: HOST_OVERLOADED");
        if (first == ExitCode.OK.code()) {
            assertThat(cli.out()).contains("rules found broken on the faulty page: ");
            cli.run("control", "--runs", "1", "--out", out.toString(), "--lang", "en");
            assertThat(cli.out()).containsAnyOf("As trusted", "has drifted", "No reading");
        }
    }

    @Test
    void refusesRunsOutOfRange() {
        assertThat(cli.run("control", "--runs", "0")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("1 to 20");
    }
}
