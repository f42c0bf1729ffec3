package org.portalprobe.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimingPermitTest {

    @TempDir
    private Path folder;

    @Test
    void isHeldByOneVisitAtATime() throws Exception {
        Path lock = folder.resolve("timing.lock");
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> {
                    try (TimingPermit permit = TimingPermit.acquire(lock)) {
                        assertThat(permit).isNotNull();
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        inside.decrementAndGet();
                        done.countDown();
                    } catch (IOException | InterruptedException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
            }
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void keepsOtherProcessesOutUntilTheyAreKilled() throws Exception {
        Path lock = folder.resolve("timing.lock");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        lock.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = holder.inputReader();
                FileChannel file = open(said.readLine(), lock)) {
            assertThat(file.tryLock()).isNull();
            holder.destroyForcibly().waitFor();
            try (TimingPermit permit = TimingPermit.acquire(lock)) {
                assertThat(permit).isNotNull();
            }
        }
    }

    @Test
    void isGivenBackWhenTheLockFileCannotBeOpened() throws Exception {
        assertThatThrownBy(() -> TimingPermit.acquire(folder.resolve("no-such-folder/timing.lock")))
                .isInstanceOf(IOException.class);
        try (TimingPermit permit = TimingPermit.acquire(folder.resolve("timing.lock"))) {
            assertThat(permit).isNotNull();
        }
    }

    private static FileChannel open(String said, Path lock) throws IOException {
        assertThat(said).isEqualTo("held");
        return FileChannel.open(lock, StandardOpenOption.WRITE);
    }

    /** A second process that takes the permit and keeps it until it is killed or its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (TimingPermit permit = TimingPermit.acquire(Path.of(arguments[0]))) {
                System.out.println("held");
                int end = System.in.read();
                assert end < 0 && permit != null;
            }
        }
    }
}
