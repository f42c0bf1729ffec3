package org.portalprobe.crawler.http;

import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/** Ends an exchange with its typed fault; never leaves this package. */
final class LookException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    LookException(Fault fault) {
        super(fault.cause() + ": " + fault.detail());
        this.fault = fault;
    }

    LookException(Cause cause, String detail) {
        this(Fault.unconfirmed(cause, detail));
    }

    Fault fault() {
        return fault;
    }
}
