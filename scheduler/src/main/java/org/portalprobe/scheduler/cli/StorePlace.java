package org.portalprobe.scheduler.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.reports.store.StoreSettings;
import picocli.CommandLine.Option;

/** Which store a command means. The password comes from the environment alone: arguments are seen by every user of a machine. */
public final class StorePlace {

    public static final String PASSWORD = "PORTALPROBE_STORE_PASSWORD";

    private static final String PLACE = "PORTALPROBE_STORE";

    @Option(
            names = "--store",
            paramLabel = "DIR|JDBC-URL",
            description = "The store: a folder, or jdbc:postgresql://HOST/DATABASE (default: $" + PLACE
                    + ", else the folder out, where run writes).")
    @Nullable
    private String store;

    @Option(
            names = "--store-user",
            paramLabel = "NAME",
            description = "User of the PostgreSQL database; its password is read from $" + PASSWORD + ".")
    @Nullable
    private String user;

    @Option(
            names = "--evidence",
            paramLabel = "DIR",
            description = "Folder of blobs and raw visits (default: evidence below the store's folder, or here).")
    @Nullable
    private Path evidence;

    /** Whether a person or the environment named one. */
    public boolean named() {
        return store != null || System.getenv(PLACE) != null;
    }

    /** @param usual the folder meant when nothing is said */
    public StoreSettings settings(Path usual) {
        String place = Optional.ofNullable(store)
                .or(() -> Optional.ofNullable(System.getenv(PLACE)))
                .orElse(usual.toString());
        if (!place.startsWith("jdbc:")) {
            StoreSettings inFolder = StoreSettings.inFolder(Path.of(place));
            return evidence == null
                    ? inFolder
                    : new StoreSettings(inFolder.url(), Optional.empty(), Optional.empty(), evidence.toAbsolutePath());
        }
        Path folder = evidence == null ? usual.resolve("evidence") : evidence;
        return new StoreSettings(
                place,
                Optional.ofNullable(user),
                Optional.ofNullable(System.getenv(PASSWORD)),
                folder.toAbsolutePath());
    }
}
