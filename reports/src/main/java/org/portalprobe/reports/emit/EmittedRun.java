package org.portalprobe.reports.emit;

import java.time.Instant;
import java.util.List;

/** The document; component names are the published names. */
record EmittedRun(int schemaVersion, Instant generated, Product product, List<EmittedPortal> portals) {

    record Product(String name, String version) {}
}
