package org.portalprobe.scheduler.visit;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a gatherer's failure becomes a typed fault in the artifact's slot. */
public final class Guard {

    /** A step of a visit that may fail in ways nobody foresaw. */
    @FunctionalInterface
    public interface Step<T> {
        T take() throws IOException, InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private Guard() {}

    public static <T> Seen<T> seen(PortalId portal, Step<Seen<T>> step) {
        try {
            return step.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Seen.missing(Fault.of(Cause.CANCELLED, "stopped"));
        } catch (CancellationException stopped) {
            return Seen.missing(Fault.of(Cause.CANCELLED, "stopped"));
        } catch (IOException unwritable) {
            return Seen.missing(Fault.of(Cause.DISK_FULL, String.valueOf(unwritable.getMessage())));
        } catch (RuntimeException | Error bug) {
            // An Error too: a hostile page may exhaust the stack or the heap, and the other portals go on.
            LOG.error("{}: a bug of ours", portal, bug);
            return Seen.missing(Fault.of(Cause.INTERNAL, bug.toString()));
        }
    }
}
