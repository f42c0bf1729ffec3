package org.portalprobe.crawler.tls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.CipherSuites;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;
import org.portalprobe.crawler.tls.wire.ServerHello;

/** All suites of one version below TLS 1.3: offers what is left, strikes what the server chose, until it declines. */
final class SuiteLoop {

    private final Dialogue dialogue;
    private final ClientHello hello;
    private final int reserve;

    /** @param reserve connections of the budget that this loop leaves to others */
    SuiteLoop(Dialogue dialogue, ClientHello hello, int reserve) {
        this.dialogue = dialogue;
        this.hello = hello;
        this.reserve = reserve;
    }

    /** @param codes in the order the server chose them */
    record Found(List<Integer> codes, boolean complete) {

        Found {
            codes = List.copyOf(codes);
        }

        List<CipherSuite> suites() {
            return codes.stream()
                    .flatMap(code -> CipherSuites.byCode(code).stream())
                    .toList();
        }
    }

    /** @param first what the server chose of the whole list */
    Found run(ServerHello first) {
        Set<Integer> found = new LinkedHashSet<>(Set.of(first.suite()));
        Set<Integer> offered = new HashSet<>(hello.suites());
        if (!offered.contains(first.suite())) {
            return new Found(List.of(), false);
        }
        while (true) {
            List<Integer> left = new ArrayList<>(hello.suites());
            left.removeAll(found);
            if (left.isEmpty()) {
                return new Found(List.copyOf(found), true);
            }
            if (!dialogue.hasRoomFor(1 + reserve)) {
                return new Found(List.copyOf(found), false);
            }
            switch (dialogue.ask(hello.withSuites(left), Extent.CHOICE)) {
                case Answer.Declined ignored -> {
                    return new Found(List.copyOf(found), true);
                }
                case Answer.Unclear ignored -> {
                    return new Found(List.copyOf(found), false);
                }
                case Answer.Accepted(Reply reply) -> {
                    Step step = step(reply, hello.version());
                    if (step != Step.ANOTHER) {
                        return new Found(List.copyOf(found), step == Step.LOWER_VERSION);
                    }
                    // A suite chosen twice or never offered: the server is broken, and a loop would not end.
                    if (!left.contains(chosen(reply)) || !found.add(chosen(reply))) {
                        return new Found(List.copyOf(found), false);
                    }
                }
            }
        }
    }

    private enum Step {
        ANOTHER,
        LOWER_VERSION,
        NONSENSE
    }

    private static Step step(Reply reply, TlsVersion version) {
        if (!(reply instanceof Reply.Hello answered)) {
            return Step.NONSENSE;
        }
        int compared = answered.hello().version().compareTo(version);
        return compared == 0 ? Step.ANOTHER : compared < 0 ? Step.LOWER_VERSION : Step.NONSENSE;
    }

    private static int chosen(Reply reply) {
        return reply instanceof Reply.Hello answered ? answered.hello().suite() : -1;
    }
}
