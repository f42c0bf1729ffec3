package org.portalprobe.scheduler.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hidden folder in which files are made before anybody may see them. Publishing moves each file and folder into place as a whole, over what
 * bore its name; files of other names stay. What is not published is gone when it is closed.
 */
final class Staging implements AutoCloseable {

    private static final String PREFIX = ".portalprobe-report-";

    private final Path target;
    private final Path folder;

    private Staging(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** @throws IOException naming the folder and what the system said */
    static Staging in(Path target) throws IOException {
        try {
            Files.createDirectories(target);
            return new Staging(target, Files.createTempDirectory(target, PREFIX));
        } catch (IOException unwritable) {
            throw new IOException("cannot write into " + target.toAbsolutePath() + ": " + unwritable, unwritable);
        }
    }

    Path folder() {
        return folder;
    }

    /** A folder within. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** What is made becomes visible; returns the names, in order. */
    List<String> publish() throws IOException {
        List<Path> made;
        try (Stream<Path> all = Files.list(folder)) {
            made = all.sorted().toList();
        }
        for (Path one : made) {
            replace(one, target.resolve(one.getFileName()));
        }
        return made.stream().map(one -> String.valueOf(one.getFileName())).toList();
    }

    private void replace(Path made, Path name) throws IOException {
        if (Files.isDirectory(name)) {
            // A folder cannot be replaced in one step: the old one steps aside first and is deleted with the staging.
            Files.move(name, folder.resolve("." + name.getFileName() + ".old"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(made, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Staging::delete);
        } catch (UncheckedIOException kept) {
            throw kept.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
