package org.portalprobe.config.organisation;

import java.util.List;
import org.portalprobe.config.LocalizedText;

/**
 * One owner of portals. A merger ends it and makes a new one: results of the old are never presented, let alone averaged, as the new
 * one's.
 *
 * @param aliases other ways its name is written
 * @param successors into which it went, where it ended
 * @param evidence how sure the entry is and where it stands
 */
public record Organisation(
        OrganisationId id,
        LocalizedText name,
        OrganisationKind kind,
        Validity validity,
        List<String> aliases,
        List<Code> codes,
        List<OrganisationId> successors,
        String evidence) {

    public Organisation {
        aliases = List.copyOf(aliases);
        codes = List.copyOf(codes);
        successors = List.copyOf(successors);
    }
}
