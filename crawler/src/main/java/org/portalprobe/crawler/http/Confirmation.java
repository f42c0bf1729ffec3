package org.portalprobe.crawler.http;

import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;

/** A failure that would be the portal's is looked at again before anybody is blamed; the second look counts. */
final class Confirmation {

    /** One look from a connection of its own. */
    @FunctionalInterface
    interface Attempt<T> {
        T look() throws LookException;
    }

    private final Control control;

    Confirmation(Control control) {
        this.control = control;
    }

    <T> Seen<T> of(Attempt<T> attempt) {
        try {
            return Seen.got(attempt.look());
        } catch (LookException once) {
            return mayBeThePortals(once.fault()) ? again(attempt) : Seen.missing(once.fault());
        }
    }

    private <T> Seen<T> again(Attempt<T> attempt) {
        try {
            return Seen.got(attempt.look());
        } catch (LookException twice) {
            Fault fault = twice.fault();
            return Seen.missing(mayBeThePortals(fault) ? control.attribute(fault) : fault);
        }
    }

    private static boolean mayBeThePortals(Fault fault) {
        return fault.cause().attribution() == Attribution.PORTAL;
    }
}
