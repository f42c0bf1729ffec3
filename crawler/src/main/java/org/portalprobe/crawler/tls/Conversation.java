package org.portalprobe.crawler.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.CipherSuites;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;
import org.portalprobe.crawler.tls.wire.ServerHello;

/** Everything that is asked of one address after it opened, side by side as far as the pacing lets it. */
final class Conversation {

    /** Connections that long lists leave for the weak kinds, so that a cut list still tells those. */
    private static final int RESERVE = 12;

    private final Dialogue dialogue;
    private final TlsTarget target;
    private final SurveyPolicy policy;
    private final boolean full;
    private final Tasks tasks;
    private final Map<TlsVersion, SuiteLoop.Found> suites = new TreeMap<>();
    private Optional<Opening.Opened.Open> opened = Optional.empty();
    private Optional<OlderVersions> versions = Optional.empty();
    private Optional<WeakSweep> weak = Optional.empty();
    private Tls13Loop.Found newest = Tls13Loop.Found.none(Support.INCONCLUSIVE, "not asked");
    private Optional<Handshake> handshake = Optional.empty();
    private Habits habits = Habits.UNKNOWN;

    Conversation(Dialogue dialogue, TlsTarget target, SurveyPolicy policy, Depth depth, Tasks tasks) {
        this.dialogue = dialogue;
        this.target = target;
        this.policy = policy;
        this.full = depth == Depth.FULL;
        this.tasks = tasks;
    }

    /** Answers of {@link FeatureProbes}. */
    record Habits(
            Support serverOrder,
            Support sha1Signature,
            Support weakCurves,
            Support fallbackScsv,
            Support serverNameNeeded) {

        static final Habits UNKNOWN = new Habits(
                Support.INCONCLUSIVE,
                Support.INCONCLUSIVE,
                Support.INCONCLUSIVE,
                Support.INCONCLUSIVE,
                Support.INCONCLUSIVE);
    }

    Dialogue dialogue() {
        return dialogue;
    }

    TlsTarget target() {
        return target;
    }

    boolean full() {
        return full;
    }

    boolean shortHellos() {
        return opened.map(Opening.Opened.Open::shortHellos).orElse(false);
    }

    /** The reply to the first hello of TLS 1.2 or below. */
    Reply opening() {
        return opened.map(Opening.Opened.Open::older).orElse(new Reply.Silent());
    }

    OlderVersions versions() {
        return versions.orElseThrow();
    }

    Map<TlsVersion, SuiteLoop.Found> suites() {
        return suites;
    }

    Tls13Loop.Found newest() {
        return newest;
    }

    Optional<WeakSweep> weak() {
        return weak;
    }

    Optional<Handshake> handshake() {
        return handshake;
    }

    Habits habits() {
        return habits;
    }

    void hold(Opening.Opened.Open open) {
        opened = Optional.of(open);
        Optional<String> name = target.serverName();
        List<Integer> offer = open.shortHellos() ? Opening.brief(name).suites() : CipherSuites.older();
        OlderVersions older = new OlderVersions(dialogue, name, offer);
        versions = Optional.of(older);
        Supplier<Tls13Loop.Found> thirteen = tasks.start(this::ofTls13);
        Answer answer = dialogue.settle(Opening.older(name), Extent.FLIGHT, open.older());
        Optional<Supplier<SuiteLoop.Found>> ahead = ahead(older, answer);
        Supplier<Handshake> shaking = tasks.start(() -> shake(answer));
        older.walk(answer);
        if (full) {
            enumerate(older, ahead);
        }
        if (!full || suites.values().stream().anyMatch(found -> !found.complete())) {
            weak = Optional.of(sweep(older));
        }
        newest = thirteen.get();
        if (full) {
            habits = ask(older);
        }
        // Last, because some servers pause after it.
        handshake = Optional.of(full ? handshaker().tryAgain(dialogue, version(answer), shaking.get()) : shaking.get());
    }

    private Tls13Loop.Found ofTls13() {
        ClientHello hello = ClientHello.of(TlsVersion.TLS_1_3, target.serverName());
        Reply first = opened.map(Opening.Opened.Open::newest).orElse(new Reply.Silent());
        Answer answer = dialogue.settle(hello, Extent.CHOICE, first);
        if (answer instanceof Answer.Declined(String evidence) && dislikesEmptyShare(evidence)) {
            answer = dialogue.ask(hello.with(ClientHello.Trait.KEY_SHARE), Extent.CHOICE);
        }
        return new Tls13Loop(dialogue, hello).run(answer, full);
    }

    /** Neither "no such version" nor "nothing in common": the hello itself was found wrong. */
    private static boolean dislikesEmptyShare(String evidence) {
        return List.of(47, 50, 109).stream().map(Alerts::name).anyMatch(evidence::equals);
    }

    /** The newest version's suites are enumerated while the older ones are still being looked for. */
    private Optional<Supplier<SuiteLoop.Found>> ahead(OlderVersions older, Answer answer) {
        return full && answer instanceof Answer.Accepted(Reply.Hello hello)
                ? Optional.of(tasks.start(() -> loop(older, hello.hello())))
                : Optional.empty();
    }

    private SuiteLoop.Found loop(OlderVersions older, ServerHello first) {
        return new SuiteLoop(dialogue, older.hello(first.version()), RESERVE).run(first);
    }

    private void enumerate(OlderVersions older, Optional<Supplier<SuiteLoop.Found>> ahead) {
        Map<TlsVersion, Supplier<SuiteLoop.Found>> running = new TreeMap<>();
        for (TlsVersion version : older.offered()) {
            ServerHello first = older.choices().get(version);
            boolean isAhead = ahead.isPresent() && version == older.offered().getFirst();
            if (first != null) {
                running.put(version, isAhead ? ahead.get() : tasks.start(() -> loop(older, first)));
            }
        }
        running.forEach((version, found) -> suites.put(version, found.get()));
    }

    private WeakSweep sweep(OlderVersions older) {
        WeakSweep sweep = new WeakSweep(dialogue);
        suites.values().forEach(found -> sweep.known(found.suites()));
        older.choices().values().forEach(hello -> sweep.known(named(hello.suite())));
        for (TlsVersion version : older.offered()) {
            boolean told = Optional.ofNullable(suites.get(version))
                    .map(SuiteLoop.Found::complete)
                    .orElse(false);
            if (!told) {
                sweep.sweep(older.hello(version));
            }
        }
        if (!full) {
            lookForStrength(older);
        }
        return sweep;
    }

    private static List<CipherSuite> named(int code) {
        return CipherSuites.byCode(code).map(List::of).orElse(List.of());
    }

    /** A light survey sees one suite of each version; what grades depend on besides is asked for by kind. */
    private void lookForStrength(OlderVersions older) {
        if (older.offered().isEmpty()) {
            return;
        }
        TlsVersion best = older.offered().getFirst();
        ClientHello hello = older.hello(best);
        List<Integer> found = new ArrayList<>();
        List<List<Integer>> kinds = List.of(
                CipherSuites.olderThat(suite -> suite.ephemeralDh() && suite.bits() >= 112 && !suite.anonymous()),
                CipherSuites.olderThat(suite -> suite.ephemeralEc() && suite.bits() >= 112 && !suite.anonymous()),
                CipherSuites.olderThat(suite -> suite.aead() && !suite.anonymous()));
        Optional<ServerHello> first = Optional.ofNullable(older.choices().get(best));
        for (List<Integer> kind : kinds) {
            boolean known =
                    first.filter(choice -> kind.contains(choice.suite())).isPresent();
            if (!known
                    && dialogue.ask(hello.withSuites(kind), Extent.CHOICE)
                            instanceof Answer.Accepted(Reply.Hello answered)
                    && answered.hello().version() == best) {
                found.add(answered.hello().suite());
            }
        }
        first.ifPresent(choice -> found.addFirst(choice.suite()));
        suites.put(best, new SuiteLoop.Found(found.stream().distinct().toList(), false));
    }

    private Handshake shake(Answer older) {
        return handshaker().shake(dialogue, version(older), full);
    }

    private Handshaker handshaker() {
        return new Handshaker(target, policy);
    }

    private static TlsVersion version(Answer older) {
        return older instanceof Answer.Accepted ? TlsVersion.TLS_1_2 : TlsVersion.TLS_1_3;
    }

    private Habits ask(OlderVersions older) {
        FeatureProbes probes = new FeatureProbes(dialogue);
        Optional<TlsVersion> best = older.offered().stream().findFirst();
        List<Integer> found = best.map(suites::get).map(SuiteLoop.Found::codes).orElse(List.of());
        Optional<ClientHello> hello = best.map(older::hello);
        Supplier<Support> order = tasks.start(
                () -> hello.map(asked -> probes.serverOrder(asked, found)).orElse(Support.INCONCLUSIVE));
        Supplier<Support> sha1 = tasks.start(
                () -> hello.map(asked -> probes.sha1Signature(asked, found)).orElse(Support.NOT_OFFERED));
        Supplier<Support> curves = tasks.start(
                () -> hello.map(asked -> probes.weakCurves(asked, found)).orElse(Support.NOT_OFFERED));
        Supplier<Support> fallback = tasks.start(() -> fallback(older, probes));
        Supplier<Support> unnamed = tasks.start(() -> nameless(older, probes));
        return new Habits(order.get(), sha1.get(), curves.get(), fallback.get(), unnamed.get());
    }

    private Support fallback(OlderVersions older, FeatureProbes probes) {
        List<TlsVersion> tls = older.offered().stream()
                .filter(version -> version.compareTo(TlsVersion.SSL_3) > 0)
                .toList();
        boolean hasHigher = tls.size() > 1 || newest.protocol().offered();
        boolean worthAsking = !tls.isEmpty() && hasHigher && tls.getLast().compareTo(TlsVersion.TLS_1_2) < 0;
        return worthAsking ? probes.fallbackScsv(older.hello(tls.getLast())) : Support.INCONCLUSIVE;
    }

    private Support nameless(OlderVersions older, FeatureProbes probes) {
        if (target.serverName().isEmpty()) {
            return Support.NOT_OFFERED;
        }
        return older.offered().stream()
                .findFirst()
                .map(version -> probes.serverNameNeeded(older.hello(version)))
                .orElseGet(() -> probes.serverNameNeeded(Opening.newest(target.serverName())));
    }
}
