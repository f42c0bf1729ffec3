package org.portalprobe.checks.regression;

import java.util.Optional;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.functions.PageOutline;

/** A login where another page was asked for: what it shows says nothing about that page. */
final class LoginWall {

    private LoginWall() {}

    static Optional<Fault> of(InspectedPage page) {
        boolean moved = !page.landed().getHost().equals(page.page().url().getHost())
                || !page.landed().getPath().equals(page.page().url().getPath());
        boolean asks = page.facts()
                .toOptional()
                .flatMap(facts -> facts.outline().toOptional())
                .map(LoginWall::asksForPassword)
                .orElse(false);
        return moved && asks
                ? Optional.of(
                        Fault.of(Cause.LEADS_ELSEWHERE, page.page().url() + " leads to a login at " + page.landed()))
                : Optional.empty();
    }

    private static boolean asksForPassword(PageOutline outline) {
        return outline.forms().stream().flatMap(form -> form.fields().stream()).anyMatch(field -> field.type()
                .equals("password"));
    }
}
