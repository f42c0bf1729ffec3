package org.portalprobe.checks.functions;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Visit;

/** Reads a visit once for all checks that are asked one after the other; never answers for another visit. Thread-safe. */
final class LastReading {

    private final AtomicReference<@Nullable VisitReading> last = new AtomicReference<>();

    @SuppressWarnings("ReferenceEquality") // comparing whole visits costs more than reading one
    VisitReading of(Visit visit) {
        VisitReading known = last.get();
        if (known != null && known.visit() == visit) {
            return known;
        }
        VisitReading read = VisitReading.of(visit);
        last.set(read);
        return read;
    }
}
