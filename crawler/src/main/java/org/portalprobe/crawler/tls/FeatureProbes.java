package org.portalprobe.crawler.tls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.CipherSuites;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.ClientHello.Trait;
import org.portalprobe.crawler.tls.wire.NamedGroups;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;
import org.portalprobe.crawler.tls.wire.ServerKeyExchange;
import org.portalprobe.crawler.tls.wire.SignatureSchemes;

/** One hello for each habit of a server, built from suites that it is known to accept. */
final class FeatureProbes {

    private final Dialogue dialogue;

    FeatureProbes(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /**
     * Whose preference counts: what the server chose first is offered last.
     *
     * @param found accepted suites at the hello's version, first choice first
     */
    Support serverOrder(ClientHello hello, List<Integer> found) {
        if (found.size() < 2) {
            return Support.INCONCLUSIVE;
        }
        List<Integer> reversed = new ArrayList<>(found);
        Collections.reverse(reversed);
        return switch (dialogue.ask(hello.withSuites(reversed), Extent.CHOICE)) {
            case Answer.Accepted(Reply.Hello answered) ->
                answered.hello().suite() == found.getFirst() ? Support.OFFERED : Support.NOT_OFFERED;
            default -> Support.INCONCLUSIVE;
        };
    }

    /** Does it sign with SHA-1 when nothing else is allowed? Only TLS 1.2 lets a client say so. */
    Support sha1Signature(ClientHello hello, List<Integer> found) {
        List<Integer> signed = that(found, suite -> (suite.ephemeralDh() || suite.ephemeralEc()) && !suite.anonymous());
        if (hello.version() != TlsVersion.TLS_1_2 || signed.isEmpty()) {
            return Support.NOT_OFFERED;
        }
        ClientHello question = hello.withSuites(signed).withSignatures(SignatureSchemes.sha1Only());
        return shows(question, exchange -> SignatureSchemes.sha1Only().contains(exchange.signature()));
    }

    /** Does it agree to a curve that nobody should use? */
    Support weakCurves(ClientHello hello, List<Integer> found) {
        List<Integer> elliptic = that(found, CipherSuite::ephemeralEc);
        if (elliptic.isEmpty()) {
            return Support.NOT_OFFERED;
        }
        ClientHello question = hello.withSuites(elliptic).withGroups(NamedGroups.weakCurves());
        return shows(
                question,
                exchange -> exchange instanceof ServerKeyExchange.Curve curve
                        && NamedGroups.weakCurves().contains(curve.group()));
    }

    private Support shows(ClientHello question, Predicate<ServerKeyExchange> sign) {
        return switch (dialogue.ask(question, Extent.FLIGHT)) {
            case Answer.Accepted(Reply.Hello answered) -> {
                Optional<ServerKeyExchange> exchange = answered.flight().keyExchange();
                yield exchange.isEmpty()
                        ? Support.INCONCLUSIVE
                        : exchange.filter(sign).isPresent() ? Support.OFFERED : Support.NOT_OFFERED;
            }
            case Answer.Declined ignored -> Support.NOT_OFFERED;
            default -> Support.INCONCLUSIVE;
        };
    }

    /** Is a downgraded second attempt recognised? The hello must be of a version below the server's best. */
    Support fallbackScsv(ClientHello downgraded) {
        return switch (dialogue.ask(downgraded.with(Trait.FALLBACK), Extent.CHOICE)) {
            case Answer.Accepted ignored -> Support.NOT_OFFERED;
            case Answer.Declined(String evidence)
            when evidence.equals(Alerts.name(Alerts.INAPPROPRIATE_FALLBACK)) -> Support.OFFERED;
            default -> Support.INCONCLUSIVE;
        };
    }

    Support serverNameNeeded(ClientHello answered) {
        return switch (dialogue.ask(answered.withServerName(Optional.empty()), Extent.CHOICE)) {
            case Answer.Accepted ignored -> Support.NOT_OFFERED;
            case Answer.Declined ignored -> Support.OFFERED;
            case Answer.Unclear ignored -> Support.INCONCLUSIVE;
        };
    }

    private static List<Integer> that(List<Integer> codes, Predicate<CipherSuite> fit) {
        return codes.stream()
                .filter(code -> CipherSuites.byCode(code).filter(fit).isPresent())
                .toList();
    }
}
