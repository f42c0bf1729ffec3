package org.portalprobe.reports.site;

import java.util.Optional;
import org.portalprobe.config.organisation.OrganisationId;

/**
 * Who reads a page: everybody sees rankings and score cards; details (criteria, findings, evidence) are for their organisation and the centre.
 *
 * @param name as signed in; empty for the public
 * @param all whether the reader is of the centre
 * @param own the reader's organisation
 */
public record Reader(Optional<String> name, boolean all, Optional<OrganisationId> own) {

    public static final Reader PUBLIC = new Reader(Optional.empty(), false, Optional.empty());

    /** For files that their maker hands on. */
    public static final Reader EVERYTHING = new Reader(Optional.empty(), true, Optional.empty());

    /** @param owner of what is shown; what nobody is known to own is for the centre alone */
    public boolean seesDetailsOf(Optional<OrganisationId> owner) {
        return all || (own.isPresent() && own.equals(owner));
    }
}
