package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.portalprobe.config.Language;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.scheduler.cli.StorePlace;
import org.portalprobe.scheduler.cli.Words;
import org.portalprobe.scheduler.desk.Desk;
import org.portalprobe.scheduler.desk.DeskNote;
import org.portalprobe.scheduler.desk.LocalDesk;
import org.portalprobe.scheduler.desk.NightDesk;
import org.portalprobe.scheduler.desk.RemoteDesk;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which desk an operator means, and in which language it is answered. */
final class NightOptions {

    /** What is asked of a desk. */
    @FunctionalInterface
    interface Work<T> {
        T at(Desk desk) throws IOException, InterruptedException;
    }

    @Mixin
    private StorePlace place = new StorePlace();

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the console (default: vi).")
    Language language = Language.VI;

    Words words() {
        return new Words(language, "night");
    }

    /** At the process that serves the store; where none does, at the store itself, which must be there. */
    <T> T at(InstantSource clock, Work<T> work) throws IOException, InterruptedException {
        StoreSettings settings = place.settings(Path.of("out"));
        Optional<DeskNote> note = DeskNote.read(settings.evidence());
        Optional<RemoteDesk> served = note.isPresent() ? RemoteDesk.at(note.get()) : Optional.empty();
        if (served.isPresent()) {
            try (RemoteDesk desk = served.get()) {
                return work.at(desk);
            }
        }
        settings.mustExist();
        try (Store store = Store.open(settings, clock)) {
            return work.at(new LocalDesk(new NightDesk(Ledger.in(store.connections()), Optional::empty)));
        }
    }
}
