package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.portalprobe.config.Language;
import org.portalprobe.config.channel.TakenIn;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.WholeFile;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;

/**
 * What imports of every channel do alike.
 *
 * @param name of the command, and of its texts
 * @param recording keeps all or none and says how many were new
 */
record ChannelImport<T>(
        String name, Terminal terminal, InstantSource clock, BiFunction<Store, List<T>, Integer> recording) {

    /** Writes the form to fill in. */
    int template(Path file, byte[] form, Language language) throws IOException {
        WholeFile.write(file, form);
        terminal.out().println(new Words(language, "model").say("template", file));
        return ExitCode.OK.code();
    }

    /** Stores what a sound table holds, or only says what would be stored. */
    int take(TakenIn<T> taken, boolean dryRun, StoreOptions options) {
        taken.notes().forEach(terminal.out()::println);
        int added = dryRun ? 0 : stored(options, taken.entries());
        String key = name + (dryRun ? ".would" : ".imported");
        terminal.out()
                .println(new Words(options.language(), "model")
                        .say(key, taken.entries().size(), added, taken.skipped()));
        return ExitCode.OK.code();
    }

    private int stored(StoreOptions options, List<T> all) {
        try (Store store = Store.open(options.settings(), clock)) {
            return recording.apply(store, all);
        }
    }
}
