package org.portalprobe.checks;

import java.net.URI;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/** An HTTP error status as the fault it is: what such an answer shows says nothing about the portal's own pages. */
public final class StatusFault {

    private StatusFault() {}

    /** Empty below 400. One answer alone blames nobody, so the fault is unconfirmed (scoring section 3). */
    public static Optional<Fault> of(int status, URI url) {
        if (status < 400) {
            return Optional.empty();
        }
        Cause cause = status >= 500 ? Cause.HTTP_SERVER_ERROR : Cause.HTTP_CLIENT_ERROR;
        return Optional.of(Fault.unconfirmed(cause, "HTTP " + status + " " + url));
    }
}
