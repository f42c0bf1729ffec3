package org.portalprobe.config.channel;

import java.time.LocalDate;
import java.util.Optional;
import org.portalprobe.config.Portal;
import org.portalprobe.config.Registry;
import org.portalprobe.config.organisation.OrganisationNames;
import org.portalprobe.config.organisation.Organisations;
import org.portalprobe.config.yaml.Unfit;

/** Finds whom a cell means: an organisation by id, name or code as of a day, or a portal of the registry by its id. */
final class Entities {

    private final Organisations organisations;
    private final Registry registry;

    Entities(Organisations organisations, Registry registry) {
        this.organisations = organisations;
        this.registry = registry;
    }

    Entity find(String text, LocalDate day) throws Unfit {
        Optional<Entity> portal = registry.portals().stream()
                .map(Portal::id)
                .filter(id -> id.value().equals(text))
                .<Entity>map(Entity.OfPortal::new)
                .findFirst();
        if (portal.isPresent()) {
            return portal.get();
        }
        var names = new OrganisationNames(organisations, day);
        boolean code = text.matches("\\d{1,2}|[HhGg]\\d{2}");
        return new Entity.OfOrganisation((code ? names.coded(text) : names.named(text)).id());
    }
}
