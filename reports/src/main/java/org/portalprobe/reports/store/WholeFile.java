package org.portalprobe.reports.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;

/** Writes a file so that its name stands for the whole content or does not exist: temporary name, fsync, rename, fsync of the folder. */
public final class WholeFile {

    /** Ending of names that a crash may leave behind; nobody reads them. */
    static final String UNFINISHED = ".part";

    private WholeFile() {}

    /**
     * Replaces what stood under the name, if anything. The folder is created when missing.
     *
     * @throws IOException naming the file and what the system said, e.g. that no space is left
     */
    public static void write(Path target, byte[] bytes) throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a root is no file");
        Path unfinished = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            Files.createDirectories(folder);
            writeThrough(unfinished, bytes);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(folder);
        } catch (IOException failed) {
            discard(unfinished, failed);
            throw new IOException("cannot write " + target.toAbsolutePath() + ": " + reason(failed), failed);
        }
    }

    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Without this a power cut may forget the rename although the content is on disk. */
    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private static void discard(Path unfinished, IOException failed) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private static String reason(IOException failed) {
        if (failed instanceof FileSystemException system) {
            return system.getReason() == null ? system.getClass().getSimpleName() : system.getReason();
        }
        return String.valueOf(failed.getMessage());
    }
}
