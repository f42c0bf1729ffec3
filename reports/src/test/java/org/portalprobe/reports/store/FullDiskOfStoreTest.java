package org.portalprobe.reports.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.StoreException.Reason;

/** A disk that runs full while sightings are recorded, on a small one of memory. */
class FullDiskOfStoreTest {

    private static final Instant FIRST = Instant.parse("2026-11-21T00:00:00Z");

    @TempDir
    Path folder;

    private int recorded;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder.toString()),
                "this user may not mount a small disk of memory");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Test
    void saysSoDamagesNothingAndGoesOnWhenThereIsSpace() throws IOException {
        fillsUp(StoreSettings.inFolder(folder.resolve("store")));
    }

    @Test
    void soDoesPostgres() throws IOException {
        fillsUp(Postgres.inTablespace(Files.createDirectory(folder.resolve("tables")), folder));
    }

    private void fillsUp(StoreSettings settings) throws IOException {
        var acknowledged = new ArrayList<SightingId>();
        try (Store store = Store.open(settings, InstantSource.fixed(FIRST))) {
            acknowledged.add(record(store));
            for (int round = 0; round < 3; round++) {
                Path filler = fill(120_000L * round);
                recordUntilFull(store, acknowledged);
                Files.delete(filler);
                acknowledged.add(record(store));
            }
            check(store, acknowledged);
        }
        try (Store store = Store.open(settings, InstantSource.fixed(FIRST))) {
            check(store, acknowledged);
        }
    }

    private void recordUntilFull(Store store, List<SightingId> acknowledged) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> {
                    for (int attempt = 0; attempt < 1000; attempt++) {
                        acknowledged.add(record(store));
                    }
                })
                .satisfies(thrown ->
                        assertThat(thrown.reason()).as(thrown.toString()).isEqualTo(Reason.FULL))
                .withMessageContaining("has no space left on its disk");
    }

    private SightingId record(Store store) {
        String at = FIRST.plusSeconds(60L * recorded++).toString();
        Visit visit = Nights.visit(store.evidence(), "thai-son", at, "same");
        store.record(visit, Nights.observations(visit));
        return visit.id();
    }

    /** Leaves so many bytes. */
    private Path fill(long left) {
        Path filler = folder.resolve("filler");
        try {
            long free = folder.toFile().getUsableSpace();
            Files.write(filler, new byte[(int) Math.max(0, free - left)]);
            return filler;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void check(Store store, List<SightingId> acknowledged) {
        assertThat(store.verify(true).problems()).isEmpty();
        assertThat(store.observations(ObservationQuery.everything(StoreContract.PORTAL)).stream()
                        .map(seen -> seen.provenance().sighting())
                        .distinct())
                .containsAll(acknowledged);
    }
}
