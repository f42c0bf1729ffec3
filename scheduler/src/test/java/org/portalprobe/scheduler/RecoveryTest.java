package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;

class RecoveryTest {

    @TempDir
    private Path folder;

    @Test
    void aVisitWithoutRowsIsRecordedOnce() throws IOException {
        Visit visit = RunVerdictTest.visit(RunVerdictTest.fault(Cause.CONNECTION_REFUSED));
        try (Store store = store()) {
            store.evidence().save(visit);

            assertThat(new Recovery(store).adopt()).isEqualTo(1);
            assertThat(new Recovery(store).adopt()).isZero();
            assertThat(store.stats().sightings()).isEqualTo(1);
            assertThat(store.stats().observations()).isPositive();
            assertThat(store.verify(true).whole()).isTrue();
        }
    }

    @Test
    void aFileThatIsNoVisitStaysWhereItIs() throws IOException {
        try (Store store = store()) {
            Path stray =
                    Files.writeString(folder.resolve("evidence/visits/so-b-20261121T150000Z.json"), "{\"format\":");

            assertThat(new Recovery(store).adopt()).isZero();
            assertThat(stray).hasContent("{\"format\":");
        }
    }

    private Store store() {
        return Store.open(StoreSettings.inFolder(folder), InstantSource.system());
    }
}
