package org.portalprobe.scheduler.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import org.portalprobe.config.Language;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that works on a store may be told. */
public final class StoreOptions {

    @Mixin
    private StorePlace place = new StorePlace();

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the console (default: vi).")
    private Language language = Language.VI;

    public StoreSettings settings() {
        return place.settings(Path.of("out"));
    }

    public Language language() {
        return language;
    }

    /** Of a store that must be there: a slip of the hand must not make a new, empty one. */
    public Store existing(InstantSource clock) {
        StoreSettings settings = settings();
        settings.mustExist();
        return Store.open(settings, clock);
    }

    public Words words() {
        return new Words(language);
    }
}
