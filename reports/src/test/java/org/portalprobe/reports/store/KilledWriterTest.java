package org.portalprobe.reports.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of a writer at random moments, the opening of a new store among them. */
@Tag("long")
class KilledWriterTest {

    private static final int KILLS = Integer.getInteger("portalprobe.kills", 20);
    private static final long SEED = 20_240_403;
    private static final Instant FIRST = Instant.parse("2026-11-21T00:00:00Z");

    @TempDir
    Path folder;

    private final Set<String> acknowledged = new HashSet<>();

    @Test
    void losesNothingAcknowledgedOnH2() throws Exception {
        killAgainAndAgain(StoreSettings.inFolder(folder));
    }

    @Test
    void losesNothingAcknowledgedOnPostgres() throws Exception {
        killAgainAndAgain(Postgres.fresh(folder));
    }

    private void killAgainAndAgain(StoreSettings settings) throws IOException, InterruptedException {
        var random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            try (WriterProcess writer =
                    WriterProcess.start(settings, FIRST.plus(kill, ChronoUnit.DAYS), Integer.MAX_VALUE)) {
                // Every tenth dies while it opens the store.
                if (kill % 10 != 0) {
                    read(writer, random.nextInt(1, 6));
                }
                writer.runFor(random.nextInt(kill % 10 == 0 ? 2_000_000 : 60_000));
                writer.kill().forEach(this::acknowledge);
            }
            inspect(settings, kill);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS / 2);
        System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged sightings, all there");
    }

    private void read(WriterProcess writer, int lines) throws IOException {
        for (int line = 0; line < lines; line++) {
            acknowledge(writer.next().orElseThrow());
        }
    }

    private void acknowledge(String line) {
        if (line.startsWith("thai-son-")) {
            acknowledged.add(line);
        }
    }

    private void inspect(StoreSettings settings, int kill) {
        try (Store store = Store.open(settings, InstantSource.fixed(FIRST))) {
            assertThat(store.verify(true).problems()).as("after kill %s", kill).isEmpty();
            Set<String> stored = store.observations(ObservationQuery.everything(StoreContract.PORTAL)).stream()
                    .map(seen -> seen.provenance().sighting().value())
                    .collect(Collectors.toSet());
            assertThat(stored).as("after kill %s", kill).containsAll(acknowledged);
            assertThat(stored.size() - acknowledged.size())
                    .as("stored, the word of it lost with the writer")
                    .isBetween(0, kill + 1);
        }
    }
}
