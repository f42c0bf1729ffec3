package org.portalprobe.crawler.tls;

import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.egress.Egress;

/**
 * The surveys of a visit, light but for the one that is due each week: the portal's own host and every https host that its address led over. A host that cannot be
 * surveyed has its fault in place; nothing here loses a look. One per process; thread-safe.
 */
public final class PortalSurvey {

    private static final int MOST_HOSTS = 4;
    private static final int HTTPS = 443;

    private final SurveyPolicy policy;
    private final Pacer pacer;
    private final InstantSource clock;
    private volatile Optional<TrustRoots> shipped = Optional.empty();

    public PortalSurvey(SurveyPolicy policy, Pacer pacer, InstantSource clock) {
        this.policy = policy;
        this.pacer = pacer;
        this.clock = clock;
    }

    /**
     * By {@code host} or, off port 443, {@code host:port}: light, and full where that is due.
     *
     * @param last full survey of each host, by the same names
     */
    public Map<String, Seen<TlsSurvey>> of(Egress egress, URI portal, Look look, Map<String, TlsSurvey> last) {
        SurveyRhythm rhythm = new SurveyRhythm(last, clock.instant());
        Map<String, Seen<TlsSurvey>> surveys = new TreeMap<>();
        Optional<Fault> pointless = pointless(look);
        TlsSurveyor surveyor = new TlsSurveyor(policy, pacer, roots(egress), clock);
        targets(portal, look).forEach((name, target) -> {
            Seen<TlsSurvey> survey = pointless
                    .map(Seen::<TlsSurvey>missing)
                    .orElseGet(() -> surveys.size() < MOST_HOSTS
                            ? survey(surveyor, egress, name, target, look, rhythm)
                            : Seen.missing(Fault.of(
                                    Cause.BUDGET_SPENT, name + ": more than " + MOST_HOSTS + " hosts on the way")));
            surveys.put(name, survey);
        });
        return surveys;
    }

    /** Where HTTP was not let in or found no host, hellos would fare no better or would be unwelcome. */
    private static Optional<Fault> pointless(Look look) {
        return Stream.<Seen<?>>of(look.addresses(), look.entry())
                .flatMap(slot -> slot.<Optional<Fault>>fold(got -> Optional.empty(), Optional::of).stream())
                .filter(fault -> switch (fault.cause()) {
                    case NAME_NOT_FOUND,
                            NAME_SERVICE_FAILED,
                            CONNECT_TIMEOUT,
                            OWN_NETWORK_DOWN,
                            ADDRESS_REFUSED,
                            BLOCKED,
                            ROBOTS_DISALLOWED,
                            BUDGET_SPENT,
                            CANCELLED -> true;
                    default -> false;
                })
                .findFirst();
    }

    private static Map<String, TlsTarget> targets(URI portal, Look look) {
        Map<String, TlsTarget> targets = new LinkedHashMap<>();
        Stream<URI> hops = Stream.of(look.entry(), look.plainHttp())
                .flatMap(slot -> slot.toOptional().stream())
                .map(Exchange::hops)
                .flatMap(chain -> chain.stream().map(Hop::url))
                .filter(PortalSurvey::overHttps);
        Stream.concat(Stream.of(portal), hops)
                .filter(url -> url.getHost() != null)
                .forEach(url -> {
                    boolean named = overHttps(url) && url.getPort() > 0;
                    Endpoint endpoint = new Endpoint(bare(url.getHost()), named ? url.getPort() : HTTPS);
                    Optional<String> name =
                            TlsTarget.isLiteral(endpoint.host()) ? Optional.empty() : Optional.of(endpoint.host());
                    targets.putIfAbsent(
                            endpoint.port() == HTTPS ? endpoint.host() : endpoint.toString(),
                            new TlsTarget(endpoint, name));
                });
        return targets;
    }

    private static boolean overHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static String bare(String host) {
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        String undotted = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        return undotted.toLowerCase(Locale.ROOT);
    }

    private static Seen<TlsSurvey> survey(
            TlsSurveyor surveyor, Egress egress, String name, TlsTarget target, Look look, SurveyRhythm rhythm) {
        Depth depth = rhythm.depth(name);
        Seen<TlsSurvey> survey = surveyor.survey(egress, target, depth);
        if (refused(survey) && answersOverHttp(target, look)) {
            return surveyor.survey(egress, target, depth).fold(Seen::got, fault -> Seen.missing(confirmed(fault)));
        }
        boolean changed = survey.fold(light -> rhythm.changed(name, light), fault -> false);
        return depth == Depth.LIGHT && changed
                ? surveyor.survey(egress, target, Depth.FULL).fold(Seen::got, unseen -> survey)
                : survey;
    }

    private static boolean refused(Seen<TlsSurvey> survey) {
        return survey.fold(got -> false, fault -> fault.cause() == Cause.CONNECTION_REFUSED);
    }

    /** The same host answered http just now, so the way to it stands: that it takes no https is its own doing. */
    private static boolean answersOverHttp(TlsTarget target, Look look) {
        return Stream.of(look.entry(), look.plainHttp())
                .flatMap(slot -> slot.toOptional().stream())
                .flatMap(chain -> chain.hops().stream())
                .map(Hop::url)
                .anyMatch(url -> !overHttps(url)
                        && url.getHost() != null
                        && bare(url.getHost()).equals(target.endpoint().host()));
    }

    private static Fault confirmed(Fault fault) {
        return fault.cause() == Cause.CONNECTION_REFUSED
                ? Fault.of(fault.cause(), fault.detail() + " (seen twice, while the host answered http)")
                : fault;
    }

    private Supplier<TrustRoots> roots(Egress egress) {
        return () -> shipped().plus(egress.policy().trustedRoots());
    }

    private TrustRoots shipped() {
        if (shipped.isEmpty()) {
            shipped = Optional.of(TrustRoots.shipped());
        }
        return shipped.orElseThrow();
    }
}
