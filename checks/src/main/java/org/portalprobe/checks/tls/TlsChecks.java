package org.portalprobe.checks.tls;

import java.util.List;
import org.portalprobe.checks.Check;
import org.portalprobe.crawler.artifact.Visit;

/** The checks of transport security and security headers. */
public final class TlsChecks {

    private TlsChecks() {}

    public static List<Check<Visit>> all() {
        return List.of(
                new HttpsRedirectCheck(),
                new HstsCheck(),
                new CspOrFramingCheck(),
                new BaselineHeadersCheck(),
                new MixedContentCheck());
    }
}
