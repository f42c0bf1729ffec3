package org.portalprobe.checks.responsiveness;

import java.util.Comparator;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.artifact.Pulse;

/** Failures that are told as one: of the same page for the same cause. */
record Failed(KeyRequest page, Cause cause) implements Comparable<Failed> {

    Failed(Pulse pulse, Fault fault) {
        this(pulse.page(), fault.cause());
    }

    @Override
    public int compareTo(Failed other) {
        return Comparator.comparing(Failed::page).thenComparing(Failed::cause).compare(this, other);
    }
}
