package org.portalprobe.reports.pulses;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.pulse.PulseDays;

/**
 * Files of one folder to which every round of pulses is added and forced to disk, a line a pulse, so that a crash loses the round under way
 * and nothing else. A file holds one day of Vietnam at most; whoever brought it into a store discards it. One process at a time
 * writes; not thread-safe.
 */
public final class PulseJournal implements AutoCloseable {

    private static final String LINES = ".jsonl";

    /**
     * What a file holds.
     *
     * @param damaged lines that could not be read, the unfinished last one of a crash not counted
     */
    public record Recorded(List<PulseDay> days, int damaged) {}

    /** Another process pulses into the same folder. */
    public static final class InUse extends IOException {
        private static final long serialVersionUID = 1L;

        InUse(Path folder) {
            super("another process pulses into " + folder);
        }
    }

    private record Open(Path file, FileChannel channel, LocalDate day) {}

    private final Path folder;
    private final FileChannel lockFile;
    private @Nullable Open open;

    private PulseJournal(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * @param folder is created when missing
     * @throws InUse while another journal is open there, in this process or another
     * @throws IOException naming the folder, when it can be neither created nor written
     */
    public static PulseJournal in(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lockFile = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        if (!locked(lockFile)) {
            lockFile.close();
            throw new InUse(folder);
        }
        return new PulseJournal(folder, lockFile);
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /**
     * Adds all parts or none.
     *
     * @throws IOException when there is no room; what was written of it is cut off again
     */
    public void append(List<PulseDay> parts) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        FileChannel channel = channel(day(parts.getFirst()));
        long before = channel.size();
        String lines =
                parts.stream().map(part -> SightingFormat.line(part) + "\n").collect(Collectors.joining());
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException failed) {
            channel.truncate(before);
            throw failed;
        }
    }

    private FileChannel channel(LocalDate day) throws IOException {
        Open current = open;
        if (current != null && current.day().equals(day)) {
            return current.channel();
        }
        finish();
        Path file = Files.createTempFile(folder, day + "-", LINES);
        Open next = new Open(file, FileChannel.open(file, APPEND), day);
        open = next;
        return next.channel();
    }

    private static LocalDate day(PulseDay part) {
        return LocalDate.ofInstant(part.start(), VietnamTime.ZONE);
    }

    /** Nothing more is added to the file under way. */
    public void finish() throws IOException {
        Open current = open;
        if (current != null) {
            open = null;
            current.channel().close();
        }
    }

    /** Files to which nothing is added any more, also those that another process left behind; oldest day first. */
    public List<Path> finished() throws IOException {
        Optional<Path> current = Optional.ofNullable(open).map(Open::file);
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + LINES)) {
            all.forEach(files::add);
        }
        return files.stream()
                .filter(file -> !current.map(file::equals).orElse(false))
                .sorted()
                .toList();
    }

    /** The file's parts put together, one a portal and day. */
    public static Recorded read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        PulseDays days = new PulseDays();
        int damaged = 0;
        for (int from = 0, end = text.indexOf('\n'); end >= 0; from = end + 1, end = text.indexOf('\n', from)) {
            try {
                days.add(SightingFormat.readPulseDay(text.substring(from, end)));
            } catch (IllegalArgumentException unreadable) {
                damaged++;
            }
        }
        return new Recorded(days.all(), damaged);
    }

    /** Forgets a file whose days a store has. */
    public void discard(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        finish();
        lockFile.close();
    }
}
