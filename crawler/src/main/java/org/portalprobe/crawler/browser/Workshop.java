package org.portalprobe.crawler.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The private folder of one browser: its profile, the scripts that start its programs, and their process ids.
 *
 * <p>As root the scripts drop to {@value #UNPRIVILEGED}, who owns the profile, so that Chromium keeps its sandbox.
 */
final class Workshop implements AutoCloseable {

    static final String UNPRIVILEGED = "nobody";

    private static final String PREFIX = "portalprobe-browser-";

    private final Path folder;
    private final String dropRights;

    private Workshop(Path folder, String dropRights) {
        this.folder = folder;
        this.dropRights = dropRights;
    }

    static Workshop open(BrowserSettings settings) throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(shared);
        Path folder = Files.createTempDirectory(
                shared, PREFIX + ProcessHandle.current().pid() + "-");
        Path profile = Files.createDirectory(folder.resolve("profile"));
        Workshop workshop = new Workshop(folder, settings.root() ? handOver(folder, profile) : "");
        workshop.writeScripts(settings);
        return workshop;
    }

    /** Gives the profile to the unprivileged user, and the command that becomes them. */
    private static String handOver(Path folder, Path profile) throws IOException {
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
        Files.setOwner(profile, nobody);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return "setpriv --reuid=" + UNPRIVILEGED + " --regid=\"$(id -g " + UNPRIVILEGED + ")\" --clear-groups ";
    }

    private void writeScripts(BrowserSettings settings) throws IOException {
        String home = dropRights + "env HOME=" + quoted(profile()) + " TMPDIR=" + quoted(profile()) + " ";
        // The last profile switch wins over the one that Playwright gives, whose folder another user cannot enter.
        script(
                chromium(),
                record("chromium") + "exec " + home + quoted(settings.chromium()) + " \"$@\" --user-data-dir="
                        + quoted(profile()));
        // ChromeDriver alone would outlive us: it hangs on no pipe of ours. A watcher ends it when our end of the
        // script's
        // standard input closes; the script ends with ChromeDriver, so that its silence is noticed.
        script(
                chromedriver(),
                record("chromedriver") + "exec 3<&0\n" + home + quoted(settings.chromedriver())
                        + " --port=0 &\nchild=$!\n(read -r closed <&3; kill -9 $child) >/dev/null 2>&1 &\nwatcher=$!\n"
                        + "wait $child\nkill -9 $watcher");
    }

    private String record(String program) {
        return "echo $$ > " + quoted(idFile(program)) + "\n";
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    Path chromium() {
        return folder.resolve("chromium");
    }

    Path chromedriver() {
        return folder.resolve("chromedriver");
    }

    /** Where Playwright unpacks its driver and that leaves its files, once for this process. */
    static Path shared() {
        return Shared.FOLDER;
    }

    private static final class Shared {
        static final Path FOLDER = create();

        private static Path create() {
            try {
                return Files.createTempDirectory(
                        PREFIX + ProcessHandle.current().pid() + "-");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private Path profile() {
        return folder.resolve("profile");
    }

    private Path idFile(String program) {
        return folder.resolve(program + ".pid");
    }

    ProcessTree processes() {
        return new ProcessTree(idFile("chromium"), idFile("chromedriver"));
    }

    @Override
    public void close() {
        delete(folder);
    }

    /** Folders whose program was killed stay behind; the next one to come clears them. */
    private static void sweep(Path shared) throws IOException {
        try (Stream<Path> files = Files.list(shared)) {
            files.filter(Workshop::isAbandoned).forEach(Workshop::delete);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String name = folder.getFileName().toString();
        String owner = name.startsWith(PREFIX) ? name.substring(PREFIX.length()).split("-", 2)[0] : "";
        return owner.matches("\\d{1,18}")
                && Files.isWritable(folder)
                && Optional.of(owner)
                        .map(Long::parseLong)
                        .flatMap(ProcessHandle::of)
                        .isEmpty();
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException beingWritten) {
            // A dying browser may still write; what is left the next sweep takes.
        }
    }
}
