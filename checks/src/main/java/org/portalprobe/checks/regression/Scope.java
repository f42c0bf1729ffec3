package org.portalprobe.checks.regression;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.pageload.PageloadChecks;
import org.portalprobe.checks.tls.TlsChecks;
import org.portalprobe.config.model.CheckId;

/** Which checks a gate asks. Never those that time: one load on another machine says nothing of a release. */
public enum Scope {
    /** A site on a server: pages, transport security and headers. */
    SITE,
    /** A folder that we serve ourselves: what its server says is ours, not the release's. */
    PAGES;

    private static final Set<CheckId> TIMED = ids(PageloadChecks.all().stream());
    private static final Set<CheckId> OF_SERVER = ids(TlsChecks.all().stream());

    private static Set<CheckId> ids(Stream<? extends Check<?>> checks) {
        return checks.map(Check::id).collect(Collectors.toUnmodifiableSet());
    }

    boolean asks(CheckId check) {
        return switch (this) {
            case SITE -> !TIMED.contains(check);
            case PAGES -> !TIMED.contains(check) && !OF_SERVER.contains(check);
        };
    }
}
