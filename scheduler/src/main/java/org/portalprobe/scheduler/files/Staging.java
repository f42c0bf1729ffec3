package org.portalprobe.scheduler.files;

import java.io.IOException;
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
            sweep(target);
            return new Staging(
                    target,
                    Files.createTempDirectory(
                            target, PREFIX + ProcessHandle.current().pid() + "-"));
        } catch (IOException unwritable) {
            throw new IOException("cannot write into " + target.toAbsolutePath() + ": " + unwritable, unwritable);
        }
    }

    /** What a process left that was killed while it wrote. */
    private static void sweep(Path target) throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(target)) {
            left = all.filter(Staging::isAbandoned).toList();
        }
        for (Path one : left) {
            delete(one);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String name = String.valueOf(folder.getFileName());
        String owner = name.startsWith(PREFIX) ? name.substring(PREFIX.length()).split("-", 2)[0] : "";
        return owner.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(owner)).isEmpty();
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
        delete(folder);
    }

    private static void delete(Path root) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(root)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
