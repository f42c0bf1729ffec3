package org.portalprobe.crawler.tls;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.CipherSuites;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.ClientHello.Trait;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;

/** Finds the first hello that a host answers, or the fault that stands for a whole survey. */
final class Opening {

    /** A host that keeps silent is not asked a third time: two whole answers' deadlines are enough. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** What the oldest load balancers can take: they hang at long hellos. */
    private static final List<Integer> SHORT_LIST = CipherSuites.olderThat(Opening::common);

    private final Dialogue dialogue;
    private final Optional<String> name;

    Opening(Dialogue dialogue, Optional<String> name) {
        this.dialogue = dialogue;
        this.name = name;
    }

    /** How a host can be talked to. */
    sealed interface Opened {

        /**
         * @param older the answer to TLS 1.2 and below
         * @param newest the answer to TLS 1.3
         * @param shortHellos only a list of common suites was answered
         */
        record Open(Reply older, Reply newest, boolean shortHellos) implements Opened {}

        record Shut(Fault fault) implements Opened {}
    }

    static ClientHello older(Optional<String> name) {
        return ClientHello.of(TlsVersion.TLS_1_2, name).with(Trait.COMPRESSION, Trait.HEARTBEAT);
    }

    static ClientHello newest(Optional<String> name) {
        return ClientHello.of(TlsVersion.TLS_1_3, name);
    }

    static ClientHello brief(Optional<String> name) {
        return ClientHello.of(TlsVersion.TLS_1_2, name).withSuites(SHORT_LIST).withGroups(List.of(29, 23, 24, 25));
    }

    Opened open(Tasks tasks) {
        Stopwatch watch = Stopwatch.start();
        Supplier<Reply> newest = tasks.start(() -> dialogue.send(newest(name), Extent.CHOICE));
        Reply older = dialogue.send(older(name), Extent.FLIGHT);
        Reply newer = newest.get();
        if (accepted(older)) {
            dialogue.controlBy(older(name));
            return new Opened.Open(older, newer, false);
        } else if (accepted(newer)) {
            dialogue.controlBy(newest(name));
            return new Opened.Open(older, newer, false);
        } else if (Stream.of(older, newer).allMatch(reply -> reply instanceof Reply.Unreached)) {
            return new Opened.Shut(Dialogue.fault(older));
        } else if (Stream.of(older, newer).anyMatch(reply -> reply instanceof Reply.Alert)) {
            return oldest(older, newer);
        }
        return insist(older, newer, watch);
    }

    private static boolean accepted(Reply reply) {
        return reply instanceof Reply.Hello || reply instanceof Reply.Retry;
    }

    /** It speaks TLS, but none of what was offered. */
    private Opened oldest(Reply older, Reply newer) {
        for (TlsVersion version : List.of(TlsVersion.TLS_1_1, TlsVersion.SSL_3, TlsVersion.SSL_2)) {
            ClientHello hello = ClientHello.of(version, name);
            Reply reply = dialogue.send(hello, Extent.CHOICE);
            if (accepted(reply) || reply instanceof Reply.Sslv2) {
                dialogue.controlBy(hello);
                return new Opened.Open(older, newer, false);
            }
        }
        String said = Stream.of(older, newer)
                .map(reply -> Dialogue.fault(reply).detail())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Opened.Shut(Fault.unconfirmed(Cause.TLS_HANDSHAKE_FAILED, "every hello was refused: " + said));
    }

    /** Silence, resets or another protocol: a shorter hello after a pause, as often as patience allows. */
    private Opened insist(Reply older, Reply newer, Stopwatch watch) {
        for (Duration pause : dialogue.backOff()) {
            if (watch.elapsed().compareTo(PATIENCE) > 0 || otherProtocol(older, newer) || !dialogue.paused(pause)) {
                break;
            }
            Reply reply = dialogue.sendBriefly(brief(name), Extent.FLIGHT);
            if (accepted(reply)) {
                dialogue.controlBy(brief(name));
                return new Opened.Open(reply, newer, true);
            }
        }
        return new Opened.Shut(Dialogue.fault(older));
    }

    private static boolean otherProtocol(Reply... replies) {
        return Arrays.stream(replies).allMatch(reply -> reply instanceof Reply.NotTls);
    }

    private static boolean common(CipherSuite suite) {
        return suite.name().matches("TLS_(ECDHE_|DHE_)?(ECDSA_|RSA_)WITH_(AES_(128|256)_(GCM|CBC)|3DES|RC4_128).*");
    }
}
