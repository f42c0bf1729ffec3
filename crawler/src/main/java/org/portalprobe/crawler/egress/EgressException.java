package org.portalprobe.crawler.egress;

import java.io.IOException;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/** A connection that was not made or was cut, with its typed reason; seen once, so nobody is blamed yet. */
public final class EgressException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    EgressException(Cause cause, String detail) {
        super(cause + ": " + detail);
        this.fault = Fault.unconfirmed(cause, detail);
    }

    EgressException(Cause cause, String detail, Throwable reason) {
        this(cause, detail);
        initCause(reason);
    }

    public Fault fault() {
        return fault;
    }
}
