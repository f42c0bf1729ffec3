package org.portalprobe.crawler.tls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.portalprobe.crawler.artifact.DhParameters;
import org.portalprobe.crawler.tls.wire.NamedGroups;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ServerKeyExchange;
import org.portalprobe.crawler.tls.wire.SignatureSchemes;

/** Collects the parameters that replies show in passing. Thread-safe. */
final class KeyExchangeTally {

    private final Set<String> curves = new LinkedHashSet<>();
    private final Set<DhParameters> primes = new TreeSet<>();
    private final Set<String> signatures = new TreeSet<>();

    synchronized void note(Reply reply) {
        if (reply instanceof Reply.Hello hello) {
            hello.flight().keyExchange().ifPresent(this::note);
        }
    }

    private void note(ServerKeyExchange exchange) {
        switch (exchange) {
            case ServerKeyExchange.FiniteField field -> primes.add(KnownPrimes.describe(field.prime()));
            case ServerKeyExchange.Curve curve -> curves.add(NamedGroups.name(curve.group()));
            case ServerKeyExchange.TemporaryRsa ignored -> {}
            case ServerKeyExchange.Other ignored -> {}
        }
        if (exchange.signature() != ServerKeyExchange.UNNAMED) {
            signatures.add(SignatureSchemes.name(exchange.signature()));
        }
    }

    synchronized List<String> curves() {
        return List.copyOf(curves);
    }

    synchronized List<DhParameters> primes() {
        return List.copyOf(primes);
    }

    synchronized List<String> signatures() {
        return List.copyOf(signatures);
    }
}
