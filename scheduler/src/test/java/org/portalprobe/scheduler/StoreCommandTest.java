package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.scheduler.cli.ExitCode;

class StoreCommandTest {

    private record Ran(int code, String out, String err) {}

    @TempDir
    Path folder;

    private static Ran ran(String... arguments) {
        Cli cli = new Cli();
        int code = cli.run(arguments);
        return new Ran(code, cli.out(), cli.err());
    }

    private Path made() {
        Path store = folder.resolve("kho");
        Store.open(StoreSettings.inFolder(store), InstantSource.system()).close();
        return store;
    }

    @Test
    void saysHowMuchThereIs() {
        Ran cli = ran("store", "stats", "--store", made().toString());

        assertThat(cli.out()).contains("0 cổng, 0 lượt quan sát (0 còn bản gốc), 0 kết quả kiểm tra");
        assertThat(cli.code()).isZero();
    }

    @Test
    void saysThatAStoreIsWhole() {
        Ran cli = ran("store", "verify", "--thorough", "--lang", "en", "--store", made().toString());

        assertThat(cli.out()).contains("The store is whole: 0 sightings");
        assertThat(cli.code()).isZero();
    }

    @Test
    void makesNoStoreWhereThereIsNone() {
        Path none = folder.resolve("none");

        Ran cli = ran("store", "verify", "--store", none.toString());

        assertThat(cli.err()).contains("there is no store " + none + "; name another with --store");
        assertThat(cli.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(none).doesNotExist();
    }

    @Test
    void movesAStoreThroughAnArchive() {
        Path archive = folder.resolve("a.zip");
        Path copy = folder.resolve("copy");

        assertThat(ran("store", "export", archive.toString(), "--store", made().toString())
                        .code())
                .isZero();
        assertThat(ran("store", "import", archive.toString(), "--store", copy.toString())
                        .code())
                .isZero();
        assertThat(ran("store", "verify", "--store", copy.toString()).code()).isZero();
    }

    @Test
    void prunesOrSaysWhatItWouldPrune() {
        String store = made().toString();

        assertThat(ran("store", "prune", "--dry-run", "--store", store).out()).contains("Sẽ dọn (chưa làm)");
        assertThat(ran("store", "prune", "--store", store).out()).contains("Đã dọn: 0 bản gốc");
        assertThat(ran("store", "verify", "--store", store).code()).isZero();
    }

    @Test
    void refusesARetentionThatCannotBe() {
        Ran cli = ran("store", "prune", "--keep-raw", "90", "--keep-observations", "30", "--store", made().toString());

        assertThat(cli.err()).contains("observations are kept at least as long as raw visits");
        assertThat(cli.code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void saysThatAFileIsNoDatabase() throws Exception {
        Path store = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(store.resolve("store.mv.db"), "garbage".repeat(5000));

        Ran cli = ran("store", "stats", "--store", store.toString());

        assertThat(cli.err()).contains("is damaged").contains("restore it from a backup");
        assertThat(cli.code()).isEqualTo(ExitCode.INTERNAL.code());
    }
}
