package org.portalprobe.scheduler.site;

import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.account.Account;
import org.portalprobe.reports.account.Scope;
import org.portalprobe.reports.account.Secrets;
import org.portalprobe.reports.site.Reader;

/**
 * Who asks.
 *
 * @param account empty for the public
 * @param scopes of an API token; of a session all
 * @param bearer whether a token was shown rather than a session
 * @param cookie what the browser keeps; empty where it keeps nothing
 */
record Visitor(Optional<Account> account, Set<Scope> scopes, boolean bearer, String cookie) {

    Visitor {
        scopes = Set.copyOf(scopes);
    }

    Reader reader() {
        return account.map(one -> new Reader(Optional.of(one.name()), one.isCentre(), one.organisation()))
                .orElse(Reader.PUBLIC);
    }

    /** Whose form this is: whoever cannot read the cookie cannot make it. */
    String formToken() {
        return Secrets.digest("form:" + cookie);
    }

    boolean isCentre() {
        return account.filter(Account::isCentre).isPresent();
    }

    boolean sees(Optional<OrganisationId> owner) {
        return account.isPresent() && reader().seesDetailsOf(owner);
    }

    String name() {
        return account.map(Account::name).orElse("");
    }
}
