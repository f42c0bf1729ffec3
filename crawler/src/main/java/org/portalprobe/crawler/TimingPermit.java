package org.portalprobe.crawler;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Semaphore;

/**
 * The host's permit to time page loads: held by at most one visit of one process at a time, since a single neighbour raises
 * LCP by 40 %. It is an operating-system file lock, so a killed process gives it back.
 */
public final class TimingPermit implements AutoCloseable {

    /** A file lock keeps other processes out, not other threads of this one. */
    private static final Semaphore WITHIN_PROCESS = new Semaphore(1, true);

    private final FileChannel file;
    private final FileLock lock;

    private TimingPermit(FileChannel file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /** The lock file that all processes of this host share, whoever runs them. */
    public static Path hostLock() {
        return Path.of(System.getProperty("java.io.tmpdir"), "portalprobe-timing.lock");
    }

    /** Waits until nobody else on this host times a page. */
    public static TimingPermit acquire(Path lockFile) throws IOException, InterruptedException {
        WITHIN_PROCESS.acquire();
        try {
            FileChannel file = open(lockFile);
            return new TimingPermit(file, file.lock());
        } catch (IOException | RuntimeException failure) {
            WITHIN_PROCESS.release();
            throw failure;
        }
    }

    private static FileChannel open(Path lockFile) throws IOException {
        // Opened without CREATE once it exists: Linux refuses O_CREAT on another user's file in a sticky folder.
        try {
            Files.createFile(lockFile);
            Files.setPosixFilePermissions(lockFile, PosixFilePermissions.fromString("rw-rw-rw-"));
        } catch (FileAlreadyExistsException shared) {
            // Made by an earlier run, maybe of another user.
        }
        return FileChannel.open(lockFile, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            lock.release();
        } finally {
            WITHIN_PROCESS.release();
        }
    }
}
