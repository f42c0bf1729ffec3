package org.portalprobe.reports.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Says beside an H2 file which process has it open. The database's own lock decides; the note only tells a person whom to ask. */
final class OwnerNote implements AutoCloseable {

    private static final String NAME = "store.owner";

    private final Path file;

    private OwnerNote(Path file) {
        this.file = file;
    }

    /** @throws IOException naming the file when it cannot be written */
    static OwnerNote write(Path folder, Instant since) throws IOException {
        Path file = folder.resolve(NAME);
        String note = "process " + ProcessHandle.current().pid() + " since " + since;
        WholeFile.write(file, note.getBytes(StandardCharsets.UTF_8));
        return new OwnerNote(file);
    }

    static Optional<String> read(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve(NAME)).strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** A note that stays behind does no harm: it is read only while the lock is held. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            file.toFile().deleteOnExit();
        }
    }
}
