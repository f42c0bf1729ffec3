package org.portalprobe.reports.store;

import org.portalprobe.config.PortalId;
import org.portalprobe.config.channel.Entity;
import org.portalprobe.config.organisation.OrganisationId;

/** Whom a row is about, in two columns. */
final class EntityColumns {

    private static final String ORGANISATION = "organisation";
    private static final String PORTAL = "portal";

    private EntityColumns() {}

    static String about(Entity entity) {
        return switch (entity) {
            case Entity.OfOrganisation organisation -> ORGANISATION;
            case Entity.OfPortal portal -> PORTAL;
        };
    }

    static Entity read(String about, String id) {
        return switch (about) {
            case ORGANISATION -> new Entity.OfOrganisation(new OrganisationId(id));
            case PORTAL -> new Entity.OfPortal(new PortalId(id));
            default -> throw new IllegalStateException("a row is about no known kind of entity: " + about);
        };
    }
}
