package org.portalprobe.crawler.browser;

import java.io.Serial;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/** Ends work on a page with a reason that is already known; never leaves this package. */
final class PageFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    PageFault(Fault fault) {
        super(fault.cause() + ": " + fault.detail());
        this.fault = fault;
    }

    static PageFault unconfirmed(Cause cause, String detail) {
        return new PageFault(Fault.unconfirmed(cause, detail));
    }

    Fault fault() {
        return fault;
    }
}
