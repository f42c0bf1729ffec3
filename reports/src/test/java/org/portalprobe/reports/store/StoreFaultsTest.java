package org.portalprobe.reports.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.reports.store.StoreException.Reason;

/** Stores that cannot be used say so in words a person can act on. */
class StoreFaultsTest {

    @TempDir
    Path folder;

    private static Store open(StoreSettings settings) {
        return Store.open(settings, InstantSource.fixed(StoreContract.NOW));
    }

    private static ThrowableAssertAlternative<StoreException> refused(StoreSettings settings, Reason reason) {
        return assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> open(settings).close())
                .satisfies(thrown ->
                        assertThat(thrown.reason()).as(thrown.toString()).isEqualTo(reason));
    }

    private StoreSettings settings(boolean postgres) {
        return postgres ? Postgres.fresh(folder) : StoreSettings.inFolder(folder);
    }

    private static void sql(StoreSettings settings, String sql) throws SQLException {
        try (Store store = open(settings);
                Connection connection = store.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void saysWhichProcessHasTheFile() throws IOException {
        StoreSettings settings = StoreSettings.inFolder(folder);
        try (WriterProcess other = WriterProcess.start(settings, StoreContract.NOW, 0)) {
            assertThat(other.next()).contains(WriterProcess.OPEN);

            refused(settings, Reason.IN_USE)
                    .withMessageContaining("store " + folder + " is in use by another process (process " + other.pid())
                    .withMessageContaining("use PostgreSQL for several at a time");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesASchemaOfANewerVersion(boolean postgres) throws SQLException {
        StoreSettings settings = settings(postgres);
        sql(
                settings,
                "INSERT INTO schema_history SELECT installed_rank + 100, '99', 'later', type, 'V99__later.sql', checksum,"
                        + " installed_by, installed_on, execution_time, success FROM schema_history WHERE version = '1'");

        refused(settings, Reason.NEWER).withMessageContaining("newer version of this program (schema 99)");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesASchemaThatSomebodyChanged(boolean postgres) throws SQLException {
        StoreSettings settings = settings(postgres);
        sql(settings, "UPDATE schema_history SET checksum = 1 WHERE version = '1'");

        refused(settings, Reason.DAMAGED).withMessageContaining("damaged schema");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesAStoreThatLacksATable(boolean postgres) throws SQLException {
        StoreSettings settings = settings(postgres);
        sql(settings, "DROP TABLE pulse_day");

        refused(settings, Reason.DAMAGED).withMessageContaining("pulse_day");
    }

    @Test
    void refusesAFileOfGarbage() throws IOException {
        Files.writeString(folder.resolve("store.mv.db"), "this is no database".repeat(1000));

        refused(StoreSettings.inFolder(folder), Reason.DAMAGED).withMessageContaining("restore it from a backup");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        refused(StoreSettings.inFolder(file.resolve("below")), Reason.NOT_WRITABLE)
                .withMessageContaining(file.toString());
    }

    @Test
    void refusesAnEvidenceFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        StoreSettings good = StoreSettings.inFolder(folder);

        refused(new StoreSettings(good.url(), good.user(), good.password(), file.resolve("below")), Reason.NOT_WRITABLE)
                .withMessageContaining("evidence folder " + file);
    }

    @Test
    void saysThatAServerDoesNotAnswer() {
        var nobody = new StoreSettings(
                "jdbc:postgresql://127.0.0.1:1/store?connectTimeout=2",
                Optional.of("me"),
                Optional.of("s3cret"),
                folder.resolve("evidence"));

        refused(nobody, Reason.UNREACHABLE)
                .withMessageContaining("store jdbc:postgresql://127.0.0.1:1/store does not let us in")
                .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain("s3cret"));
        assertThat(nobody.toString()).doesNotContain("s3cret");
    }

    @Test
    void saysThatADatabaseIsMissing() {
        StoreSettings there = Postgres.fresh(folder);

        refused(
                        new StoreSettings(
                                there.url() + "x", there.user(), there.password(), folder.resolve("evidence")),
                        Reason.UNREACHABLE)
                .withMessageContaining("does not exist");
    }

    @Test
    void knowsTwoKindsOfDatabases() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() ->
                        new StoreSettings("jdbc:mysql://me:s3cret@host/x", Optional.empty(), Optional.empty(), folder))
                .withMessage(
                        "\"jdbc:mysql://***@host/x\" is no store; name a folder, or jdbc:postgresql://HOST/DATABASE");
    }

    @Test
    void refusesArchivesThatAreNotWhole() throws IOException {
        Path archive = folder.resolve("a.zip");
        try (Store store = open(StoreSettings.inFolder(folder.resolve("one")))) {
            store.exportTo(archive, true);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.exportTo(archive, true))
                    .withMessageContaining("exists already");
        }
        byte[] whole = Files.readAllBytes(archive);
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Path other = Files.writeString(folder.resolve("other.zip"), "no zip");
        try (Store store = open(StoreSettings.inFolder(folder.resolve("two")))) {
            for (Path bad : new Path[] {half, other, folder.resolve("none.zip")}) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> store.importFrom(bad))
                        .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(Reason.ARCHIVE))
                        .withMessageContaining(bad.toString());
            }
            assertThat(store.importFrom(archive)).isEqualTo(new Archived(0, 0, 0, 0, 0, 0));
        }
    }
}
