package org.portalprobe.reports.api;

import java.util.Optional;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;

/** A portal that the reader may see details of. */
public record PortalDocument(
        String id,
        LocalizedText name,
        Optional<String> organisation,
        PortalKind kind,
        PortalStatus status,
        String url) {

    public static PortalDocument of(Portal portal) {
        return new PortalDocument(
                portal.id().value(),
                portal.name(),
                portal.organisation(),
                portal.kind(),
                portal.status(),
                portal.url().toASCIIString());
    }
}
