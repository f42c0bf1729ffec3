package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.InstantSource;
import org.portalprobe.config.Language;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that works on a store may be told. */
final class StoreOptions {

    @Mixin
    private StorePlace place = new StorePlace();

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the console (default: vi).")
    Language language = Language.VI;

    StoreSettings settings() {
        return place.settings(Path.of("out"));
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
