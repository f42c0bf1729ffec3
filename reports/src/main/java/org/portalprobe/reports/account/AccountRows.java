package org.portalprobe.reports.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.database.Stamp;

/** How accounts and tokens stand in their tables. */
final class AccountRows {

    /** Of alias a. */
    static final String COLUMNS = "a.id AS account_id, a.name, a.part, a.organisation, a.one_time, a.disabled";

    private AccountRows() {}

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getInt("account_id"),
                row.getString("name"),
                Role.valueOf(row.getString("part")),
                Optional.ofNullable(row.getString("organisation")).map(OrganisationId::new),
                row.getBoolean("one_time"),
                row.getBoolean("disabled"));
    }

    static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getInt("id"),
                account(row),
                row.getString("label"),
                scopes(row.getString("scopes")),
                Stamp.read(row, "created"),
                Stamp.read(row, "ends"),
                row.getBoolean("revoked"));
    }

    private static Set<Scope> scopes(String written) {
        return Arrays.stream(written.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Scope::valueOf)
                .collect(Collectors.toSet());
    }
}
