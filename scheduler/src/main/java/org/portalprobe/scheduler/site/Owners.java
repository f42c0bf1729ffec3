package org.portalprobe.scheduler.site;

import java.util.Optional;
import java.util.function.Supplier;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.Registry;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.site.Edition;

/** Whose portals are: by the registry of now, else by the last card. */
public record Owners(Supplier<Registry> registry, Gallery gallery) {

    /** Empty when nobody knows the portal, or there is none of such an id. */
    Optional<Portal> portal(String id) {
        return id(id).flatMap(this::portal);
    }

    Optional<Portal> portal(PortalId id) {
        return registry.get().find(id).or(() -> gallery.editions().reversed().stream()
                .flatMap(edition -> edition.card(id).stream())
                .map(card -> card.portal())
                .findFirst());
    }

    static Optional<PortalId> id(String text) {
        try {
            return Optional.of(new PortalId(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static Optional<OrganisationId> owner(Portal portal) {
        return Edition.owner(portal.organisation());
    }

    /** The portal, where there is one that the visitor may see details of. */
    Optional<Portal> seen(String id, Visitor visitor) {
        return portal(id).filter(portal -> visitor.sees(owner(portal)));
    }

    LocalizedText name(PortalId id) {
        return portal(id).map(Portal::name).orElseGet(() -> LocalizedText.same(id.value()));
    }
}
