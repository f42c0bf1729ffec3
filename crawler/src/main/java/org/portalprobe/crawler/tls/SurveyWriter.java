package org.portalprobe.crawler.tls;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.KeyExchangeSeen;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsFeatures;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.WeakSuites;
import org.portalprobe.crawler.artifact.WeakSuitesSeen;
import org.portalprobe.crawler.tls.wire.Flight;
import org.portalprobe.crawler.tls.wire.Octets;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ServerHello;

/** Makes the record of what a conversation brought. */
final class SurveyWriter {

    private final Conversation conversation;
    private final OtherAddresses others;

    SurveyWriter(Conversation conversation, OtherAddresses others) {
        this.conversation = conversation;
        this.others = others;
    }

    TlsSurvey write(InetSocketAddress address, TrustRoots roots, Instant now, Duration took) {
        List<ProtocolSeen> protocols = protocols();
        return new TlsSurvey(
                TlsSurvey.FORMAT,
                conversation.target().endpoint(),
                address.getAddress().getHostAddress(),
                conversation.target().serverName(),
                conversation.full() ? Depth.FULL : Depth.LIGHT,
                now.minus(took),
                took,
                conversation.dialogue().connections(),
                protocols,
                weak(protocols),
                keyExchange(),
                features(protocols),
                chains(new ChainJudge(roots, now)),
                conversation.handshake().map(Handshake::http).orElseThrow(),
                others.compared(),
                others.skipped(),
                roots.bundle(),
                conversation.dialogue().cut(),
                notes());
    }

    private List<ProtocolSeen> protocols() {
        List<ProtocolSeen> all = new ArrayList<>(conversation.versions().seen());
        all.replaceAll(this::withSuites);
        all.add(conversation.newest().protocol());
        return all;
    }

    private ProtocolSeen withSuites(ProtocolSeen seen) {
        List<CipherSuite> suites = new ArrayList<>(seen.suites());
        Optional<SuiteLoop.Found> found =
                Optional.ofNullable(conversation.suites().get(seen.version()));
        found.ifPresent(loop -> suites.addAll(loop.suites()));
        conversation.weak().ifPresent(sweep -> suites.addAll(sweep.met(seen.version())));
        boolean complete = seen.suitesComplete()
                || (found.map(SuiteLoop.Found::complete).orElse(false) && !conversation.shortHellos());
        return new ProtocolSeen(seen.version(), seen.support(), seen.evidence(), suites, complete);
    }

    private List<WeakSuitesSeen> weak(List<ProtocolSeen> protocols) {
        boolean known = protocols.stream()
                .filter(seen -> seen.version() != TlsVersion.TLS_1_3)
                .noneMatch(seen -> seen.support() == Support.INCONCLUSIVE);
        return conversation.weak().map(sweep -> sweep.seen(known)).orElseGet(() -> Arrays.stream(WeakSuites.values())
                .map(kind -> new WeakSuitesSeen(kind, told(kind, protocols, known)))
                .toList());
    }

    private static Support told(WeakSuites kind, List<ProtocolSeen> protocols, boolean known) {
        boolean met = protocols.stream().flatMap(seen -> seen.suites().stream()).anyMatch(kind::contains);
        boolean complete = known
                && protocols.stream()
                        .filter(seen -> seen.version() != TlsVersion.TLS_1_3)
                        .allMatch(seen -> seen.suitesComplete() || !seen.offered());
        return met ? Support.OFFERED : complete ? Support.NOT_OFFERED : Support.INCONCLUSIVE;
    }

    private KeyExchangeSeen keyExchange() {
        KeyExchangeTally tally = conversation.dialogue().tally();
        return new KeyExchangeSeen(
                conversation.newest().groups(),
                conversation.newest().groupsComplete(),
                tally.curves(),
                conversation.habits().weakCurves(),
                tally.primes(),
                conversation.habits().sha1Signature(),
                tally.signatures());
    }

    private TlsFeatures features(List<ProtocolSeen> protocols) {
        boolean older = protocols.stream().anyMatch(seen -> seen.offered() && seen.version() != TlsVersion.TLS_1_3);
        Conversation.Habits habits = conversation.habits();
        return new TlsFeatures(
                habits.serverOrder(),
                inHello(older, hello -> hello.compression() != 0),
                inHello(older, hello -> hello.extensions().contains(ServerHello.RENEGOTIATION_INFO)),
                older ? conversation.handshake().orElseThrow().clientRenegotiation() : Support.NOT_OFFERED,
                habits.fallbackScsv(),
                inHello(older, hello -> hello.extensions().contains(ServerHello.EXTENDED_MASTER_SECRET)),
                inHello(older, hello -> hello.extensions().contains(ServerHello.HEARTBEAT)),
                clientCertificate(),
                habits.serverNameNeeded());
    }

    /** A server of TLS 1.3 alone has none of what TLS 1.3 abolished. */
    private Support inHello(boolean older, Predicate<ServerHello> sign) {
        if (!older) {
            return Support.NOT_OFFERED;
        }
        return conversation.opening() instanceof Reply.Hello(ServerHello hello, Flight flight)
                ? sign.test(hello) ? Support.OFFERED : Support.NOT_OFFERED
                : Support.INCONCLUSIVE;
    }

    private Support clientCertificate() {
        boolean asked =
                conversation.handshake().map(Handshake::clientCertificate).orElse(false)
                        || (conversation.opening() instanceof Reply.Hello hello
                                && hello.flight().clientCertificate());
        boolean seenWhole = conversation
                        .handshake()
                        .filter(shaken -> !shaken.chain().isEmpty())
                        .isPresent()
                || (conversation.opening() instanceof Reply.Hello hello
                        && hello.flight().whole());
        return asked ? Support.OFFERED : seenWhole ? Support.NOT_OFFERED : Support.INCONCLUSIVE;
    }

    /** Distinct by leaf; a staple seen once counts for all looks at that leaf. */
    private List<ChainSeen> chains(ChainJudge judge) {
        Map<Octets, List<Octets>> chains = new LinkedHashMap<>();
        Map<Octets, Octets> staples = new LinkedHashMap<>();
        conversation.handshake().ifPresent(shaken -> collect(shaken.chain(), shaken.staple(), chains, staples));
        if (conversation.opening() instanceof Reply.Hello(ServerHello hello, Flight flight)) {
            collect(flight.chain(), flight.staple(), chains, staples);
        }
        return chains.entrySet().stream()
                .map(chain -> judge.judge(
                        chain.getValue(),
                        staples.getOrDefault(chain.getKey(), Octets.NONE),
                        conversation.target().identity()))
                .toList();
    }

    private static void collect(
            List<Octets> chain, Octets staple, Map<Octets, List<Octets>> chains, Map<Octets, Octets> staples) {
        if (!chain.isEmpty()) {
            chains.putIfAbsent(chain.getFirst(), chain);
            if (!staple.isEmpty()) {
                staples.putIfAbsent(chain.getFirst(), staple);
            }
        }
    }

    private List<String> notes() {
        return conversation.shortHellos()
                ? List.of("only a short hello was answered: suites beyond the common ones were not asked for")
                : List.of();
    }
}
