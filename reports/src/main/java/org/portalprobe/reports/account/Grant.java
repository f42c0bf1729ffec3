package org.portalprobe.reports.account;

import java.time.Instant;
import java.util.Set;

/**
 * An API token as it is listed: never the secret.
 *
 * @param ends from when on it is refused
 */
public record Grant(
        int id, Account account, String label, Set<Scope> scopes, Instant created, Instant ends, boolean revoked) {

    public Grant {
        scopes = Set.copyOf(scopes);
    }
}
