package org.portalprobe.scheduler;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portalprobe.scheduler.cli.Version;

/** Which build this program is: one version is built many times from sources that change. */
final class Build {

    private Build() {}

    /** Equal for the same files: names, sizes and times of what classes are loaded from. */
    static String mark() {
        var parts = new TreeSet<String>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            if (entry.endsWith("*")) {
                try (Stream<Path> jars =
                        Files.list(Path.of(entry).toAbsolutePath().getParent())) {
                    jars.forEach(jar -> parts.add(mark(jar)));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            } else if (!entry.isEmpty()) {
                parts.add(mark(Path.of(entry)));
            }
        }
        return Version.current() + parts;
    }

    private static String mark(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return String.valueOf(file.getFileName());
        }
    }
}
