package org.portalprobe.crawler.tls;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.CipherSuites;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.NamedGroups;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;

/**
 * Suites and groups of TLS 1.3 by HelloRetryRequest: without a key share the server names its suite and its group, and both
 * are struck at once. So max(suites, groups) + 2 connections tell all, post-quantum hybrids included.
 */
final class Tls13Loop {

    /** The three that servers have; once they are found, the rest is asked for with all groups. */
    private static final Set<Integer> USUAL = Set.of(0x1301, 0x1302, 0x1303);

    private final Dialogue dialogue;
    private final ClientHello hello;
    private final Set<Integer> suites = new LinkedHashSet<>();
    private final Set<Integer> groups = new LinkedHashSet<>();

    Tls13Loop(Dialogue dialogue, ClientHello hello) {
        this.dialogue = dialogue;
        this.hello = hello;
    }

    /** What TLS 1.3 showed. */
    record Found(ProtocolSeen protocol, List<String> groups, boolean groupsComplete) {

        static Found none(Support support, String evidence) {
            boolean known = support == Support.NOT_OFFERED;
            return new Found(
                    new ProtocolSeen(TlsVersion.TLS_1_3, support, evidence, List.of(), known), List.of(), known);
        }
    }

    Found run(Answer first, boolean full) {
        return switch (first) {
            case Answer.Declined(String evidence) -> Found.none(Support.NOT_OFFERED, evidence);
            case Answer.Unclear(var fault) -> Found.none(Support.INCONCLUSIVE, fault.detail());
            case Answer.Accepted(Reply.Retry retry) -> enumerate(retry, full);
            case Answer.Accepted(Reply.Hello answered)
            when answered.hello().version() != TlsVersion.TLS_1_3 ->
                Found.none(Support.NOT_OFFERED, "negotiated " + answered.hello().version());
            case Answer.Accepted(Reply.Hello answered) -> {
                suites.add(answered.hello().suite());
                yield found("chose a suite without naming a group", false, false);
            }
            case Answer.Accepted ignored -> Found.none(Support.INCONCLUSIVE, "an answer of another protocol");
        };
    }

    private Found enumerate(Reply.Retry first, boolean full) {
        boolean sane = strike(first);
        if (!sane || !full) {
            return found("asked for " + NamedGroups.name(first.group()), false, false);
        }
        while (!suites.containsAll(USUAL) && !leftOf(hello.groups(), groups).isEmpty()) {
            Optional<Boolean> struck = step(leftOf(hello.suites(), suites), leftOf(hello.groups(), groups));
            if (struck.isEmpty() || !struck.get()) {
                break;
            }
        }
        boolean allSuites = exhaust(true);
        boolean allGroups = exhaust(false);
        return found("asked for " + NamedGroups.name(first.group()), allSuites, allGroups);
    }

    /** Goes on along one list while the other is offered whole; true when the server declined in the end. */
    private boolean exhaust(boolean alongSuites) {
        while (true) {
            List<Integer> someSuites = alongSuites ? leftOf(hello.suites(), suites) : hello.suites();
            List<Integer> someGroups = alongSuites ? hello.groups() : leftOf(hello.groups(), groups);
            if (someSuites.isEmpty() || someGroups.isEmpty()) {
                return true;
            }
            Optional<Boolean> struck = step(someSuites, someGroups);
            if (struck.isEmpty() || !struck.get()) {
                return struck.isPresent();
            }
        }
    }

    /** True when something new was struck, false when the server declined, empty when nothing is clear. */
    private Optional<Boolean> step(List<Integer> someSuites, List<Integer> someGroups) {
        ClientHello rest = hello.withSuites(someSuites).withGroups(someGroups);
        return switch (dialogue.ask(rest, Extent.CHOICE)) {
            case Answer.Accepted(Reply.Retry retry)
            when someSuites.contains(retry.suite()) && someGroups.contains(retry.group()) ->
                strike(retry) ? Optional.of(true) : Optional.empty();
            case Answer.Accepted ignored -> Optional.empty();
            case Answer.Declined ignored -> Optional.of(false);
            case Answer.Unclear ignored -> Optional.empty();
        };
    }

    /** False when nothing new was named: the server is broken, and a loop would not end. */
    private boolean strike(Reply.Retry retry) {
        boolean newSuite = suites.add(retry.suite());
        boolean newGroup = groups.add(retry.group());
        return newSuite || newGroup;
    }

    private static List<Integer> leftOf(List<Integer> all, Set<Integer> struck) {
        List<Integer> left = new ArrayList<>(all);
        left.removeAll(struck);
        return left;
    }

    private Found found(String evidence, boolean allSuites, boolean allGroups) {
        List<CipherSuite> named = suites.stream()
                .flatMap(code -> CipherSuites.byCode(code).stream())
                .toList();
        return new Found(
                new ProtocolSeen(TlsVersion.TLS_1_3, Support.OFFERED, evidence, named, allSuites),
                groups.stream().map(NamedGroups::name).toList(),
                allGroups);
    }
}
