package org.portalprobe.reports.site;

import java.util.List;
import java.util.Optional;

/**
 * Accounts, and what was done with them.
 *
 * @param secret a password just given out, shown this once
 * @param audit newest first
 * @param older where those before are; empty when there are none
 */
public record AdminView(
        FormView form,
        List<AccountLine> accounts,
        List<FilterView.Choice> organisations,
        Optional<String> secret,
        List<AuditLine> audit,
        Optional<String> older) {

    public record AccountLine(
            int id, String name, String role, String organisation, boolean disabled, boolean oneTime) {}

    public record AuditLine(String made, String actor, String address, String action, String about, String detail) {}
}
