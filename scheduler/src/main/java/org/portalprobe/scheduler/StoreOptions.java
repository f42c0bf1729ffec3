package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Language;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import picocli.CommandLine.Option;

/** Which store a command means. The password comes from the environment alone: arguments are seen by every user of a machine. */
final class StoreOptions {

    static final String PASSWORD = "PORTALPROBE_STORE_PASSWORD";

    @Option(
            names = "--store",
            paramLabel = "DIR|JDBC-URL",
            defaultValue = "${env:PORTALPROBE_STORE:-store}",
            description = "A folder, or jdbc:postgresql://HOST/DATABASE (default: $PORTALPROBE_STORE, else store).")
    String store = "store";

    @Option(
            names = "--store-user",
            paramLabel = "NAME",
            description = "User of the PostgreSQL database; its password is read from $" + PASSWORD + ".")
    @Nullable
    String user;

    @Option(
            names = "--evidence",
            paramLabel = "DIR",
            description = "Folder of blobs and raw visits (default: evidence below the store's folder, or here).")
    @Nullable
    Path evidence;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the console (default: vi).")
    Language language = Language.VI;

    StoreSettings settings() {
        if (!store.startsWith("jdbc:")) {
            StoreSettings inFolder = StoreSettings.inFolder(Path.of(store));
            return evidence == null
                    ? inFolder
                    : new StoreSettings(inFolder.url(), Optional.empty(), Optional.empty(), evidence.toAbsolutePath());
        }
        Path folder = evidence == null ? Path.of("evidence") : evidence;
        return new StoreSettings(
                store,
                Optional.ofNullable(user),
                Optional.ofNullable(System.getenv(PASSWORD)),
                folder.toAbsolutePath());
    }

    /** Of a store that must be there: a slip of the hand must not make a new, empty one. */
    Store existing(InstantSource clock) {
        StoreSettings settings = settings();
        settings.mustExist();
        return Store.open(settings, clock);
    }

    Words words() {
        return new Words(language);
    }
}
