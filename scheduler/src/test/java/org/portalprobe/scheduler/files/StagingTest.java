package org.portalprobe.scheduler.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> String.valueOf(one.getFileName())).sorted().toList();
        }
    }

    @Test
    void nothingIsSeenOfWhatWasNotPublished() throws IOException {
        try (Staging staging = Staging.in(folder)) {
            Files.writeString(staging.folder("packs").resolve("a.pdf"), "half");
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderIsReplacedAsAWhole() throws IOException {
        Files.createDirectories(folder.resolve("packs"));
        Files.writeString(folder.resolve("packs/old.pdf"), "x");
        Files.writeString(folder.resolve("mine.txt"), "y");

        try (Staging staging = Staging.in(folder)) {
            Files.writeString(staging.folder("packs").resolve("new.pdf"), "z");
            assertThat(staging.publish()).containsExactly("packs");
        }

        assertThat(names()).containsExactly("mine.txt", "packs");
        assertThat(folder.resolve("packs")).isDirectoryNotContaining("glob:**old.pdf");
    }

    @Test
    void whatAKilledProcessLeftIsSwept() throws IOException {
        Files.createDirectories(folder.resolve(".portalprobe-report-999999999999-1"));

        Staging.in(folder).close();

        assertThat(names()).isEmpty();
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Staging.in(file.resolve("in")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot write into");
    }
}
