package org.portalprobe.reports.html;

import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSession;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/** One step of the way to the portal, with the certificate that it showed. */
public record HopView(Link address, String status, String connection, String certificate, boolean refused) {

    /** The way from the registry's address, then the way from plain http. */
    static List<HopView> entry(Visit visit, Words words) {
        return hops(visit.look().toOptional().map(Look::entry), words);
    }

    static List<HopView> plainHttp(Visit visit, Words words) {
        return hops(visit.look().toOptional().map(Look::plainHttp), words);
    }

    private static List<HopView> hops(Optional<Seen<Exchange>> exchange, Words words) {
        return exchange.flatMap(Seen::toOptional).stream()
                .flatMap(found -> found.hops().stream())
                .map(hop -> of(hop, words))
                .toList();
    }

    private static HopView of(Hop hop, Words words) {
        return new HopView(
                Link.of(hop.url(), words),
                Integer.toString(hop.status()),
                hop.tls()
                        .map(tls -> tls.protocolVersion() + ", " + tls.cipherSuite())
                        .orElseGet(() -> words.text("hop.plain")),
                hop.tls().map(tls -> certificate(tls, words)).orElse("–"),
                hop.tls().stream().anyMatch(tls -> !tls.problems().isEmpty()));
    }

    private static String certificate(TlsSession tls, Words words) {
        if (tls.chain().isEmpty()) {
            return words.text("hop.noCertificate");
        }
        var leaf = tls.chain().getFirst();
        String shown = words.text("hop.certificate", ForeignText.line(leaf.issuer(), 120), words.date(leaf.notAfter()));
        List<String> problems = tls.problems().stream()
                .map(problem -> words.name("certificate", problem))
                .toList();
        return problems.isEmpty() ? shown : shown + "; " + String.join(", ", problems);
    }
}
