package org.portalprobe.reports.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.BlobRef;

/** A disk that is really full: a memory file system of 64 KiB, which only root can mount. */
class FullDiskTest {

    @TempDir
    Path place;

    private boolean mounted;

    @BeforeEach
    void mountATinyDisk() throws IOException, InterruptedException {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "portalprobe-test", place.toString());
        assumeTrue(mounted, "cannot mount a tmpfs here (needs root); a full disk was not tried");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", place.toString())).isTrue();
        }
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatWasThere() throws IOException {
        EvidenceFolder folder = EvidenceFolder.at(place.resolve("evidence"));
        BlobRef kept = folder.put(new byte[1_000], "image/png");

        assertThatIOException()
                .isThrownBy(() -> folder.put(new byte[200_000], "image/png"))
                .withMessageContaining("evidence folder " + place)
                .withMessageContaining("No space left");

        try (InputStream content = folder.open(kept)) {
            assertThat(content).hasBinaryContent(new byte[1_000]);
        }
        try (Stream<Path> files = Files.walk(place)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchCommand) {
            return false;
        }
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
