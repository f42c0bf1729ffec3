package org.portalprobe.crawler.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;

/** Decides whose fault a confirmed failure is by asking a target of ours (scoring section 3). */
public final class Control {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The control is the operator's own, often inside the same network. */
    private static final NetworkPolicy OWN = new NetworkPolicy(true, Map.of(), List.of(), false);

    private final Optional<Endpoint> target;
    private final EgressEnvironment environment;

    public Control(Optional<Endpoint> target, EgressEnvironment environment) {
        this.target = target;
        this.environment = environment;
    }

    /** @param seen a failure that a second look from a fresh connection confirmed */
    public Fault attribute(Fault seen) {
        return switch (seen.cause()) {
            // The portal did answer: nothing between us and it is in doubt.
            case TOO_MANY_REDIRECTS,
                    RESPONSE_MALFORMED,
                    RESPONSE_TOO_LARGE,
                    CERTIFICATE_REFUSED,
                    HTTP_SERVER_ERROR,
                    HTTP_CLIENT_ERROR,
                    MAINTENANCE_PAGE -> Fault.of(seen.cause(), seen.detail() + " (seen twice)");
            case NAME_NOT_FOUND, NAME_SERVICE_FAILED -> name(seen);
            default -> network(seen);
        };
    }

    private Fault name(Fault seen) {
        int servers = environment.nameServers().size();
        if (servers < 2) {
            return undetermined(seen, "only one name server was there to ask");
        }
        boolean literal = target.isPresent() && target.get().host().matches("[0-9.]+|.*:.*");
        return literal ? undetermined(seen, "the control target has no name to compare with") : network(seen);
    }

    private Fault network(Fault seen) {
        if (target.isEmpty()) {
            return undetermined(seen, "no control target is configured");
        }
        Endpoint control = target.get();
        try (Egress egress = Egress.open(OWN, environment);
                Socket socket = egress.connect(control, PATIENCE)) {
            return Fault.of(
                    seen.cause(),
                    seen.detail() + " (seen twice, control " + control + " answered at "
                            + socket.getInetAddress().getHostAddress() + ")");
        } catch (IOException down) {
            return Fault.of(Cause.OWN_NETWORK_DOWN, "control " + control + " does not answer either; " + seen.detail());
        }
    }

    private static Fault undetermined(Fault seen, String why) {
        return Fault.unconfirmed(seen.cause(), seen.detail() + " (seen twice; " + why + ", so nobody is blamed)");
    }
}
