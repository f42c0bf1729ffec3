package org.portalprobe.crawler.tls;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;

/** Surveys of peers on this machine, unpaced and with short back-off. */
final class Surveys {

    /** For peers that answer, on a machine that may be busy. */
    static final SurveyPolicy POLICY = policy(Duration.ofSeconds(10));

    /** For peers that may not. */
    private static final SurveyPolicy IMPATIENT = policy(Duration.ofMillis(800));

    private Surveys() {}

    private static SurveyPolicy policy(Duration answer) {
        return new SurveyPolicy(
                Duration.ofSeconds(4),
                answer,
                Duration.ofSeconds(60),
                60,
                List.of(Duration.ofMillis(50), Duration.ofMillis(100)),
                "PortalProbe/test");
    }

    static Seen<TlsSurvey> of(int port, Depth depth, SurveyPolicy policy, Supplier<TrustRoots> roots) {
        NetworkPolicy loopback = new NetworkPolicy(true, Map.of(), List.of(), false);
        try (Egress egress = Egress.open(loopback, EgressEnvironment.system())) {
            TlsTarget target = TlsTarget.parse("127.0.0.1:" + port).withServerName("portal.test");
            return new TlsSurveyor(policy, new Pacer(Pacing.LOOPBACK_BENCH), roots, InstantSource.system())
                    .survey(egress, target, depth);
        }
    }

    static Seen<TlsSurvey> full(int port) {
        return of(port, Depth.FULL, IMPATIENT, TrustRoots::shipped);
    }
}
