package org.portalprobe.scheduler;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file system of its own, soon full; a test that wants one is skipped where none can be mounted. */
record SmallDisk(Path folder) implements AutoCloseable {

    static SmallDisk of(String size, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString())
                .start()
                .waitFor();
        assumeTrue(mounted == 0, "a small file system cannot be mounted here (needs root)");
        return new SmallDisk(folder);
    }

    void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(folder.resolve("ballast"))) {
            byte[] block = new byte[4096];
            while (folder.toFile().getUsableSpace() > 0) {
                ballast.write(block);
            }
        }
    }

    List<Path> files(String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            new ProcessBuilder("umount", "-l", folder.toString()).start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
