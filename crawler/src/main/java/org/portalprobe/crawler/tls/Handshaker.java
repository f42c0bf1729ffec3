package org.portalprobe.crawler.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.HttpsAnswer;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.Octets;

/**
 * Shakes hands by the JDK: the chain of TLS 1.3 servers, the staple, one HTTP answer, and whether a client may renegotiate.
 * What the JVM's security properties forbid cannot be seen; the launcher's leave RSA key exchange and old versions open.
 */
final class Handshaker {

    private final TlsTarget target;
    private final SurveyPolicy policy;

    Handshaker(TlsTarget target, SurveyPolicy policy) {
        this.target = target;
        this.policy = policy;
    }

    /** @param version the newest that shows everything: 1.2 where it is offered, for renegotiation ended with it */
    Handshake shake(Dialogue dialogue, TlsVersion version, boolean renegotiate) {
        Witness witness = new Witness();
        return dialogue.run(socket -> over(socket, witness, version, renegotiate))
                .orElseGet(() -> Handshake.failed(
                        dialogue.cut().orElseGet(() -> Fault.unconfirmed(Cause.CONNECTION_RESET, "no connection"))));
    }

    /** A second handshake for renegotiation alone, where the server closed the first too soon to try it there. */
    Handshake tryAgain(Dialogue dialogue, TlsVersion version, Handshake first) {
        boolean pointless = version == TlsVersion.TLS_1_3
                || first.clientRenegotiation() != Support.INCONCLUSIVE
                || first.chain().isEmpty();
        return pointless
                ? first
                : new Handshake(
                        first.chain(),
                        first.staple(),
                        first.clientCertificate(),
                        first.http(),
                        dialogue.run(socket -> renegotiation(socket, version)).orElse(Support.INCONCLUSIVE));
    }

    @SuppressWarnings("try") // the watchdog's presence is its use
    private Support renegotiation(Socket socket, TlsVersion version) {
        try (SSLSocket tls = wrap(socket, new Witness(), version);
                Watchdog watchdog = new Watchdog(socket, policy.answer())) {
            tls.startHandshake();
            return Renegotiation.attempt(tls);
        } catch (IOException | GeneralSecurityException failed) {
            return Support.INCONCLUSIVE;
        }
    }

    @SuppressWarnings("try") // the watchdog's presence is its use
    private Handshake over(Socket socket, Witness witness, TlsVersion version, boolean renegotiate) {
        Seen<HttpsAnswer> http;
        Support renegotiation = Support.INCONCLUSIVE;
        try (SSLSocket tls = wrap(socket, witness, version);
                Watchdog watchdog = new Watchdog(socket, policy.answer())) {
            tls.startHandshake();
            HttpOverTls get = new HttpOverTls(tls, hostHeader(), policy.userAgent());
            http = get.get();
            if (renegotiate && version != TlsVersion.TLS_1_3 && get.keptOpen()) {
                renegotiation = Renegotiation.attempt(tls);
            }
        } catch (IOException | GeneralSecurityException failed) {
            http = Seen.missing(Fault.unconfirmed(Cause.TLS_HANDSHAKE_FAILED, String.valueOf(failed.getMessage())));
        }
        return new Handshake(
                der(witness.chain()), Octets.of(witness.staple()), witness.askedForCertificate(), http, renegotiation);
    }

    private String hostHeader() {
        String host = target.identity();
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return target.endpoint().port() == 443
                ? bracketed
                : bracketed + ":" + target.endpoint().port();
    }

    private SSLSocket wrap(Socket socket, Witness witness, TlsVersion version)
            throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {witness.asKeyManager()}, new TrustManager[] {witness.asTrustManager()}, null);
        SSLSocket tls = (SSLSocket) context.getSocketFactory()
                .createSocket(socket, target.identity(), target.endpoint().port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        List<SNIServerName> names = target.serverName()
                .<SNIServerName>map(SNIHostName::new)
                .map(List::of)
                .orElse(List.of());
        parameters.setServerNames(names);
        parameters.setProtocols(protocols(tls, version));
        tls.setSSLParameters(parameters);
        return tls;
    }

    private static String[] protocols(SSLSocket tls, TlsVersion version) {
        Set<String> wanted = version == TlsVersion.TLS_1_3 ? Set.of("TLSv1.3") : Set.of("TLSv1.2", "TLSv1.1", "TLSv1");
        return Arrays.stream(tls.getSupportedProtocols())
                .filter(wanted::contains)
                .toArray(String[]::new);
    }

    private static List<Octets> der(List<X509Certificate> chain) {
        List<Octets> encoded = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            try {
                encoded.add(Octets.of(certificate.getEncoded()));
            } catch (CertificateEncodingException impossible) {
                throw new IllegalStateException("a certificate read from DER has a DER", impossible);
            }
        }
        return encoded;
    }
}
