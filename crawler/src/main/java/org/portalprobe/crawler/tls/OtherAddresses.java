package org.portalprobe.crawler.tls;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.portalprobe.crawler.artifact.AddressCompared;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;

/** Asks the host's other addresses the known-good hello, one each: a forgotten machine behind a name answers differently. */
final class OtherAddresses {

    private static final int MOST = 3;

    private final Egress egress;
    private final TlsTarget target;
    private final SurveyPolicy policy;
    private final Pacer pacer;
    private final Stopwatch watch;
    private final AtomicInteger connections;
    private final List<AddressCompared> compared = new ArrayList<>();
    private int skipped;

    OtherAddresses(
            Egress egress,
            TlsTarget target,
            SurveyPolicy policy,
            Pacer pacer,
            Stopwatch watch,
            AtomicInteger connections) {
        this.egress = egress;
        this.target = target;
        this.policy = policy;
        this.pacer = pacer;
        this.watch = watch;
        this.connections = connections;
    }

    List<AddressCompared> compared() {
        return List.copyOf(compared);
    }

    int skipped() {
        return skipped;
    }

    void compare(List<InetSocketAddress> others, Conversation conversation) {
        skipped = Math.max(0, others.size() - MOST);
        String expected = Appearance.of(conversation.opening());
        for (InetSocketAddress other : others.subList(0, others.size() - skipped)) {
            Prober prober = new Prober(egress, target.endpoint(), other, policy);
            Dialogue dialogue = new Dialogue(prober, pacer, policy, watch, connections);
            ClientHello hello = Opening.older(target.serverName());
            Reply reply = dialogue.send(hello, Extent.FLIGHT);
            String seen = Appearance.of(reply);
            boolean same = seen.equals(expected);
            compared.add(new AddressCompared(other.getAddress().getHostAddress(), same, same ? "same" : seen));
        }
    }

    /** What makes two replies alike: version and leaf, or the way of saying no. */
    private static final class Appearance {

        static String of(Reply reply) {
            return switch (reply) {
                case Reply.Hello hello ->
                    hello.hello().version()
                            + hello.flight().chain().stream()
                                    .findFirst()
                                    .map(leaf -> ", certificate " + CertificateReader.sha256(leaf.toArray()))
                                    .orElse("");
                default -> Dialogue.fault(reply).detail();
            };
        }
    }
}
