package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;

/**
 * One Playwright, one Chromium and, once it is asked for, one ChromeDriver, worked by one thread. All work goes through
 * {@link #call}, the place where what goes wrong gets its cause; a browser that was killed stays dead.
 */
final class RunningBrowser implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final BrowserSettings settings;
    private final BrowserGate gate;
    private final Workshop workshop;
    private final ProcessTree processes;
    private final BrowserThread thread = new BrowserThread();
    private final AtomicReference<@Nullable Fault> ended = new AtomicReference<>();
    private volatile BrowserGate.@Nullable Reservation debugPort;
    private volatile @Nullable Chromium chromium;
    private volatile @Nullable DriverSession driver;

    private RunningBrowser(BrowserSettings settings, BrowserGate gate, Workshop workshop) {
        this.settings = settings;
        this.gate = gate;
        this.workshop = workshop;
        this.processes = workshop.processes();
    }

    /** A browser that is still to be {@link #start started}, so that it can be killed while it starts. */
    static RunningBrowser prepare(BrowserSettings settings, BrowserGate gate) throws IOException {
        return new RunningBrowser(settings, gate, Workshop.open(settings));
    }

    /** Launches Chromium; the fault when that fails. */
    Optional<Fault> start() {
        return this.<Chromium>call(START, () -> {
                    int port = Chromium.freePort();
                    debugPort = gate.reserve(port);
                    Chromium started = Chromium.launch(settings, gate, workshop, port);
                    TrackerAnswers.install(started.browser(), gate.trackers());
                    GivenHeaders.install(started.browser(), gate.access());
                    chromium = started;
                    processes.remember();
                    return started;
                })
                .fold(started -> Optional.empty(), Optional::of);
    }

    /** Runs work on the browser's thread. Past the deadline, and when the caller is interrupted, the browser is killed. */
    <T> Seen<T> call(Duration deadline, Callable<T> work) {
        try {
            return Seen.got(thread.run(work, deadline));
        } catch (TimeoutException late) {
            return died(Fault.unconfirmed(
                    Cause.PAGE_TIMEOUT, "the browser did not come back within " + deadline.toSeconds() + " s"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return died(Fault.of(Cause.CANCELLED, "interrupted"));
        } catch (ExecutionException failed) {
            Fault earlier = ended.get();
            Fault fault = earlier != null ? earlier : read(failed.getCause());
            return fault.cause() == Cause.BROWSER_DIED ? died(fault) : Seen.missing(fault);
        }
    }

    private Fault read(@Nullable Throwable cause) {
        if (cause instanceof FileSystemException full) {
            return Fault.of(Cause.DISK_FULL, String.valueOf(full.getMessage()));
        }
        return cause == null
                ? Fault.of(Cause.INTERNAL, "work failed without a cause")
                : BrowserFaults.of(cause, chromium == null || isAlive());
    }

    private <T> Seen<T> died(Fault fault) {
        kill(fault);
        return Seen.missing(fault);
    }

    /** On the browser's thread only. */
    Browser browser() {
        return running().browser();
    }

    /** A context that has the cookies given along; on the browser's thread only. */
    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        GivenCookies.add(context, gate.access());
        return context;
    }

    /** On the browser's thread only; starts ChromeDriver when it is first asked for. */
    DriverSession driver() throws IOException {
        DriverSession attached = driver;
        if (attached == null) {
            attached = DriverSession.attach(workshop, gate, running().debugPort());
            driver = attached;
            processes.remember();
        }
        return attached;
    }

    Chromium running() {
        Chromium known = chromium;
        if (known == null) {
            throw new IllegalStateException("the browser was not started");
        }
        return known;
    }

    ProcessTree processes() {
        return processes;
    }

    boolean isAlive() {
        return ended.get() == null && processes.isAlive();
    }

    /** Ends every program of this browser at once, from any thread; work that is under way fails with the fault. */
    void kill(Fault reason) {
        ended.compareAndSet(null, reason);
        processes.kill();
    }

    @Override
    public void close() {
        if (ended.get() == null) {
            call(FAREWELL, () -> {
                Optional.ofNullable(chromium).ifPresent(Chromium::close);
                return true;
            });
        }
        kill(Fault.of(Cause.CANCELLED, "closed"));
        Optional.ofNullable(driver).ifPresent(DriverSession::close);
        thread.close();
        Optional.ofNullable(debugPort).ifPresent(BrowserGate.Reservation::close);
        workshop.close();
    }
}
