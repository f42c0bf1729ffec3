package org.portalprobe.reports.site;

import java.util.List;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param mustChange the password was given out and is to be changed first
 * @param secret of a token just made, shown this once
 */
public record AccountView(
        FormView form,
        String name,
        String role,
        boolean mustChange,
        int shortest,
        List<String> scopes,
        List<TokenLine> tokens,
        Optional<String> secret) {

    /** @param open it may still be used */
    public record TokenLine(int id, String label, String scopes, String created, String ends, boolean open) {}
}
