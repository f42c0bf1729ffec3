package org.portalprobe.config.channel;

import org.portalprobe.config.PortalId;
import org.portalprobe.config.organisation.OrganisationId;

/** Whom a document or a published result is about. */
public sealed interface Entity {

    /** As stored: ids of organisations and portals never change. */
    String id();

    record OfOrganisation(OrganisationId organisation) implements Entity {
        @Override
        public String id() {
            return organisation.value();
        }
    }

    /** A portal whose owner is not registered, or one of several that a document is about. */
    record OfPortal(PortalId portal) implements Entity {
        @Override
        public String id() {
            return portal.value();
        }
    }
}
