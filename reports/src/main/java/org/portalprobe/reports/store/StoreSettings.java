package org.portalprobe.reports.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the store is: a database and the folder of evidence that its rows refer to.
 *
 * @param url JDBC address, {@code jdbc:h2:file:…} or {@code jdbc:postgresql:…}
 * @param user empty where the address or the system says it
 * @param password never printed
 * @param evidence folder of blobs and raw visits
 */
public record StoreSettings(String url, Optional<String> user, Optional<String> password, Path evidence) {

    private static final String H2_FILE = "jdbc:h2:file:";

    /** @throws StoreException when the address is neither of H2 nor of PostgreSQL */
    public StoreSettings {
        Dialect.of(url);
    }

    /** The default that needs nothing installed: an H2 file {@code store.mv.db} and {@code evidence/} in one folder. */
    public static StoreSettings inFolder(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new StoreSettings(
                H2_FILE + absolute.resolve("store"), Optional.empty(), Optional.empty(), absolute.resolve("evidence"));
    }

    /** The folder of an H2 file; empty where the database is a server's. */
    Optional<Path> folder() {
        if (!url.startsWith(H2_FILE)) {
            return Optional.empty();
        }
        String file = url.substring(H2_FILE.length()).replaceFirst(";.*", "");
        return Optional.ofNullable(Path.of(file).toAbsolutePath().getParent());
    }

    /**
     * For commands that look at what is there: a server's database answers for itself, an H2 file must exist.
     *
     * @throws StoreException when the folder holds no store
     */
    public void mustExist() {
        boolean missing = folder().filter(folder -> !Files.isRegularFile(folder.resolve("store.mv.db")))
                .isPresent();
        if (missing) {
            throw new StoreException(
                    StoreException.Reason.MISSING, "there is no " + place() + "; name another with --store");
        }
    }

    /** What a person is told; without password and without options that may hold one. */
    String place() {
        return folder().map(folder -> "store " + folder).orElse("store " + url.replaceFirst("[?;].*", ""));
    }

    @Override
    public String toString() {
        return "StoreSettings[" + place() + ", evidence " + evidence + "]";
    }
}
