package org.portalprobe.scheduler;

import java.io.IOException;
import java.util.Optional;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up visits whose file an earlier process finished and whose rows it did not: it died, or had lost its database. */
record Recovery(Store store) {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** Returns how many visits the store has now that it had not. */
    int adopt() {
        int adopted = 0;
        for (SightingId id : store.unrecorded()) {
            Optional<Visit> visit = read(id);
            if (visit.isPresent() && store.record(visit.get(), Catalogue.observe(visit.get()))) {
                adopted++;
            }
        }
        return adopted;
    }

    /** Empty when the file is no visit that this version reads; it stays where it is. */
    private Optional<Visit> read(SightingId id) {
        try {
            return store.evidence().visit(id);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("visit {} stays unrecorded: {}", id, unreadable.getMessage());
            return Optional.empty();
        }
    }
}
