package org.portalprobe.crawler.tls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.CipherSuites;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;
import org.portalprobe.crawler.tls.wire.ServerHello;

/**
 * Which versions below TLS 1.3 a host offers. A hello names the highest version and the server answers with its own highest
 * one below, so a modern server refuses TLS 1.1 and 1.0 in one connection.
 */
final class OlderVersions {

    private static final List<TlsVersion> DOWNWARDS =
            List.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_1, TlsVersion.TLS_1_0);

    private final Dialogue dialogue;
    private final Optional<String> name;
    private final List<Integer> suites;
    private final Map<TlsVersion, ProtocolSeen> seen = new EnumMap<>(TlsVersion.class);
    private final Map<TlsVersion, ServerHello> first = new EnumMap<>(TlsVersion.class);

    /** @param suites to offer, all or only common ones */
    OlderVersions(Dialogue dialogue, Optional<String> name, List<Integer> suites) {
        this.dialogue = dialogue;
        this.name = name;
        this.suites = suites;
    }

    ClientHello hello(TlsVersion version) {
        return ClientHello.of(version, name).withSuites(suites);
    }

    /** The server's own choice at each offered version. */
    Map<TlsVersion, ServerHello> choices() {
        return Map.copyOf(first);
    }

    List<ProtocolSeen> seen() {
        return List.copyOf(seen.values());
    }

    /** @param answer to the TLS 1.2 hello */
    void walk(Answer answer) {
        note(TlsVersion.TLS_1_2, answer);
        for (TlsVersion version : DOWNWARDS) {
            if (!seen.containsKey(version)) {
                note(version, dialogue.ask(hello(version), Extent.CHOICE));
            }
        }
        note(TlsVersion.SSL_3, dialogue.ask(hello(TlsVersion.SSL_3), Extent.CHOICE));
        noteSslv2(dialogue.ask(ClientHello.of(TlsVersion.SSL_2, name), Extent.CHOICE));
    }

    private void note(TlsVersion asked, Answer answer) {
        switch (answer) {
            case Answer.Accepted(Reply.Hello hello)
            when hello.hello().version().compareTo(asked) <= 0 -> negotiated(asked, hello.hello());
            case Answer.Accepted ignored -> put(asked, Support.INCONCLUSIVE, "an answer of another protocol");
            case Answer.Unclear(var fault) -> put(asked, Support.INCONCLUSIVE, fault.detail());
            case Answer.Declined(String evidence) -> declined(asked, evidence);
        }
    }

    private void negotiated(TlsVersion asked, ServerHello hello) {
        TlsVersion chosen = hello.version();
        for (TlsVersion between : DOWNWARDS) {
            if (between.compareTo(asked) <= 0 && between.compareTo(chosen) > 0) {
                put(between, Support.NOT_OFFERED, "negotiated " + chosen);
            }
        }
        first.putIfAbsent(chosen, hello);
        put(chosen, Support.OFFERED, "negotiated");
    }

    private void declined(TlsVersion asked, String evidence) {
        put(asked, Support.NOT_OFFERED, evidence);
        // protocol_version to a hello that would have taken 1.0 refuses both.
        if (asked == TlsVersion.TLS_1_1 && evidence.equals(Alerts.name(Alerts.PROTOCOL_VERSION))) {
            put(TlsVersion.TLS_1_0, Support.NOT_OFFERED, evidence);
        }
    }

    private void noteSslv2(Answer answer) {
        switch (answer) {
            case Answer.Accepted(Reply.Sslv2 sslv2) ->
                seen.put(
                        TlsVersion.SSL_2,
                        new ProtocolSeen(TlsVersion.SSL_2, Support.OFFERED, "negotiated", sslv2.suites(), true));
            case Answer.Accepted ignored -> put(TlsVersion.SSL_2, Support.NOT_OFFERED, "answered with TLS");
            case Answer.Declined(String evidence) -> put(TlsVersion.SSL_2, Support.NOT_OFFERED, evidence);
            case Answer.Unclear(var fault) -> put(TlsVersion.SSL_2, Support.INCONCLUSIVE, fault.detail());
        }
    }

    private void put(TlsVersion version, Support support, String evidence) {
        List<CipherSuite> known = Optional.ofNullable(first.get(version))
                .flatMap(hello -> CipherSuites.byCode(hello.suite()))
                .map(List::of)
                .orElse(List.of());
        seen.putIfAbsent(version, new ProtocolSeen(version, support, evidence, known, support == Support.NOT_OFFERED));
    }

    /** The versions with a choice, newest first. */
    List<TlsVersion> offered() {
        return first.keySet().stream()
                .sorted((one, other) -> other.compareTo(one))
                .collect(Collectors.toList());
    }
}
