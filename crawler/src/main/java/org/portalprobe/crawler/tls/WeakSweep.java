package org.portalprobe.crawler.tls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.WeakSuites;
import org.portalprobe.crawler.artifact.WeakSuitesSeen;
import org.portalprobe.crawler.tls.wire.CipherSuites;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;

/**
 * Which weak kinds of suites are accepted, kinds first: all weak suites are offered together, and the kinds of what the server
 * chose are struck. A sound server refuses them all in one connection.
 */
final class WeakSweep {

    private final Dialogue dialogue;
    private final Set<WeakSuites> offered = EnumSet.noneOf(WeakSuites.class);
    private final Map<TlsVersion, Set<CipherSuite>> met = new EnumMap<>(TlsVersion.class);
    private boolean clear = true;

    WeakSweep(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** Kinds that are known without asking. */
    void known(List<CipherSuite> suites) {
        suites.forEach(suite -> offered.addAll(kindsOf(suite)));
    }

    void sweep(ClientHello hello) {
        while (true) {
            List<Integer> left = new ArrayList<>(hello.suites());
            left.removeIf(
                    code -> !CipherSuites.byCode(code).map(this::stillAsked).orElse(false));
            if (left.isEmpty()) {
                return;
            }
            switch (dialogue.ask(hello.withSuites(left), Extent.CHOICE)) {
                case Answer.Declined ignored -> {
                    return;
                }
                case Answer.Accepted(Reply.Hello answered)
                when answered.hello().version() == hello.version()
                        && left.contains(answered.hello().suite()) ->
                    meet(hello.version(), answered.hello().suite());
                case Answer.Accepted(Reply.Hello answered)
                when answered.hello().version().compareTo(hello.version()) < 0 -> {
                    return;
                }
                default -> {
                    clear = false;
                    return;
                }
            }
        }
    }

    private boolean stillAsked(CipherSuite suite) {
        Set<WeakSuites> kinds = kindsOf(suite);
        return !kinds.isEmpty() && !offered.containsAll(kinds);
    }

    private void meet(TlsVersion version, int code) {
        CipherSuites.byCode(code).ifPresent(suite -> {
            offered.addAll(kindsOf(suite));
            met.computeIfAbsent(version, unused -> new TreeSet<>()).add(suite);
        });
    }

    private static Set<WeakSuites> kindsOf(CipherSuite suite) {
        return Arrays.stream(WeakSuites.values())
                .filter(kind -> kind.contains(suite))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WeakSuites.class)));
    }

    /** Suites that were accepted on the way. */
    List<CipherSuite> met(TlsVersion version) {
        return List.copyOf(met.getOrDefault(version, Set.of()));
    }

    /** @param versionsKnown all offered versions were swept */
    List<WeakSuitesSeen> seen(boolean versionsKnown) {
        Support otherwise = clear && versionsKnown ? Support.NOT_OFFERED : Support.INCONCLUSIVE;
        return Arrays.stream(WeakSuites.values())
                .map(kind -> new WeakSuitesSeen(kind, offered.contains(kind) ? Support.OFFERED : otherwise))
                .toList();
    }
}
