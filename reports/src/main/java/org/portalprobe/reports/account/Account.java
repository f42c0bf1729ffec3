package org.portalprobe.reports.account;

import java.util.Optional;
import org.portalprobe.config.organisation.OrganisationId;

/**
 * Somebody who may sign in.
 *
 * @param organisation of an account of {@link Role#ORGANISATION}; empty otherwise
 * @param oneTime its password was given out and must be changed before anything else
 */
public record Account(
        int id, String name, Role role, Optional<OrganisationId> organisation, boolean oneTime, boolean disabled) {

    public Account {
        if (organisation.isPresent() != (role == Role.ORGANISATION)) {
            throw new IllegalArgumentException("an account of an organisation, and no other, names it: " + name);
        }
    }

    public boolean isCentre() {
        return role == Role.CENTRE;
    }
}
