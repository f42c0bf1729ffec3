package org.portalprobe.crawler.tls;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressException;

/**
 * Surveys hosts: opens the conversation, asks all questions side by side within the budgets, judges the chain. One per
 * process; thread-safe.
 */
public final class TlsSurveyor {

    /** A dead address is not the last word while the host has others. */
    private static final int ADDRESSES_TRIED = 3;

    private final SurveyPolicy policy;
    private final Pacer pacer;
    private final Supplier<TrustRoots> roots;
    private final InstantSource clock;

    /** @param roots asked for while the first hellos are on their way */
    public TlsSurveyor(SurveyPolicy policy, Pacer pacer, Supplier<TrustRoots> roots, InstantSource clock) {
        this.policy = policy;
        this.pacer = pacer;
        this.roots = roots;
        this.clock = clock;
    }

    /** What the host answered; missing when it answered no hello at all, was not reached or speaks no TLS. */
    public Seen<TlsSurvey> survey(Egress egress, TlsTarget target, Depth depth) {
        Stopwatch watch = Stopwatch.start();
        try {
            List<InetSocketAddress> addresses = egress.resolve(target.endpoint(), policy.connect());
            return survey(egress, target, depth, inTurn(addresses), watch);
        } catch (EgressException unresolved) {
            return Seen.missing(unresolved.fault());
        } catch (CompletionException stopped) {
            if (Thread.currentThread().isInterrupted()) {
                return Seen.missing(Fault.of(Cause.CANCELLED, "the survey was stopped"));
            }
            throw stopped;
        }
    }

    private Seen<TlsSurvey> survey(
            Egress egress, TlsTarget target, Depth depth, List<InetSocketAddress> addresses, Stopwatch watch) {
        AtomicInteger connections = new AtomicInteger();
        try (Tasks tasks = new Tasks()) {
            Supplier<TrustRoots> trusted = tasks.start(roots::get);
            Seen<TlsSurvey> last = Seen.missing(Fault.of(Cause.INTERNAL, "no address"));
            for (int tried = 0; tried < Math.min(ADDRESSES_TRIED, addresses.size()); tried++) {
                Prober prober = new Prober(egress, target.endpoint(), addresses.get(tried), policy);
                Dialogue dialogue = new Dialogue(prober, pacer, policy, watch, connections);
                switch (new Opening(dialogue, target.serverName()).open(tasks)) {
                    case Opening.Opened.Shut(Fault fault) -> last = Seen.missing(fault);
                    case Opening.Opened.Open open -> {
                        Conversation conversation = new Conversation(dialogue, target, policy, depth, tasks);
                        conversation.hold(open);
                        List<InetSocketAddress> others = new ArrayList<>(addresses);
                        others.remove(tried);
                        OtherAddresses compared = new OtherAddresses(egress, target, policy, pacer, watch, connections);
                        compared.compare(others, conversation);
                        return Seen.got(new SurveyWriter(conversation, compared)
                                .write(prober.address(), trusted.get(), clock.instant(), watch.elapsed()));
                    }
                }
                if (!unreached(last)) {
                    return last;
                }
            }
            return last;
        }
    }

    private static boolean unreached(Seen<TlsSurvey> survey) {
        return survey.fold(got -> false, fault -> switch (fault.cause()) {
            case CONNECTION_REFUSED, CONNECT_TIMEOUT, OWN_NETWORK_DOWN, ADDRESS_REFUSED -> true;
            default -> false;
        });
    }

    /** One of each family first. */
    private static List<InetSocketAddress> inTurn(List<InetSocketAddress> addresses) {
        List<InetSocketAddress> turned = new ArrayList<>(addresses);
        Optional<InetSocketAddress> six = addresses.stream()
                .filter(address -> address.getAddress() instanceof Inet6Address)
                .findFirst();
        six.filter(first -> turned.indexOf(first) > 1).ifPresent(first -> {
            turned.remove(first);
            turned.add(1, first);
        });
        return turned;
    }
}
