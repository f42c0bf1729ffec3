package org.portalprobe.checks.tls;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.portalprobe.checks.Check;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.Visit;

/** The checks of transport security and security headers. */
public final class TlsChecks {

    private TlsChecks() {}

    public static List<Check<Visit>> all() {
        Stream<Check<Visit>> scored = Stream.of(
                new HttpsRedirectCheck(),
                new HstsCheck(),
                new CspOrFramingCheck(),
                new BaselineHeadersCheck(),
                new MixedContentCheck());
        return Stream.of(scored, TlsGradeCheck.ladder(TlsChecks::surveys).stream(), shown().stream())
                .flatMap(checks -> checks)
                .toList();
    }

    /** Those of {@link #all} that no model scores (scoring section 5): they are shown. */
    public static List<Check<Visit>> shown() {
        return WebHygieneCheck.all();
    }

    private static Map<String, Seen<TlsSurvey>> surveys(Visit visit) {
        return visit.look().toOptional().map(Look::tls).orElse(Map.of());
    }
}
