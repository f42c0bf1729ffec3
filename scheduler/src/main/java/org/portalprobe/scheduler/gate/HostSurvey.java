package org.portalprobe.scheduler.gate;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.UserAgent;
import org.portalprobe.crawler.tls.Pacer;
import org.portalprobe.crawler.tls.Pacing;
import org.portalprobe.crawler.tls.SurveyPolicy;
import org.portalprobe.crawler.tls.TlsSurveyor;
import org.portalprobe.crawler.tls.TlsTarget;
import org.portalprobe.crawler.tls.TrustRoots;

/** A light TLS survey of the release's own host; none of a site over plain http. */
final class HostSurvey {

    private HostSurvey() {}

    static Map<String, Seen<TlsSurvey>> of(
            GateTarget target, Egress egress, ProbeSettings settings, InstantSource clock) {
        URI url = target.portal().url();
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return Map.of();
        }
        int port = url.getPort() > 0 ? url.getPort() : 443;
        Endpoint endpoint = new Endpoint(url.getHost().replaceAll("^\\[|]$", ""), port);
        Optional<String> name = TlsTarget.isLiteral(url.getHost()) ? Optional.empty() : Optional.of(url.getHost());
        Pacer pacer = new Pacer(target.isOwnMachine() ? Pacing.LOOPBACK_BENCH : Pacing.POLITE);
        TlsSurveyor surveyor = new TlsSurveyor(
                SurveyPolicy.polite(UserAgent.of(settings)),
                pacer,
                () -> TrustRoots.shipped().plus(egress.policy().trustedRoots()),
                clock);
        String named = port == 443 ? endpoint.host() : endpoint.toString();
        return Map.of(named, surveyor.survey(egress, new TlsTarget(endpoint, name), Depth.LIGHT));
    }
}
