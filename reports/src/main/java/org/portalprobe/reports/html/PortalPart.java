package org.portalprobe.reports.html;

import java.util.Locale;
import org.portalprobe.reports.words.Words;

/** Sections of a portal's page that are pages of their own where pages are served. */
public enum PortalPart {
    LOADS,
    SECURITY,
    CONFORMANCE,
    OFFER,
    SAMPLE;

    /** As addresses write it. */
    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label(Words words) {
        return words.text("portal." + address());
    }

    boolean isIn(PortalView view) {
        return switch (this) {
            case LOADS -> !view.loads().isEmpty();
            case SECURITY -> !view.security().isEmpty();
            case CONFORMANCE -> !view.conformance().isEmpty();
            case OFFER, SAMPLE -> true;
        };
    }
}
