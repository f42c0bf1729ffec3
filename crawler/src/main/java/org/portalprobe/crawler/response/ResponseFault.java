package org.portalprobe.crawler.response;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.egress.EgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place of this package that turns what was thrown into a typed cause, by the phase in which it was. */
final class ResponseFault {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseFault.class);

    private ResponseFault() {}

    /** @param expired the deadline ended it, whatever it looks like */
    static Fault of(URI url, Exception failed, Phase phase, boolean expired) {
        if (expired) {
            return Fault.unconfirmed(timeout(phase), url + ": the deadline passed in phase " + phase);
        }
        if (Thread.currentThread().isInterrupted() || failed instanceof InterruptedException) {
            return Fault.of(Cause.CANCELLED, "stopped while asking for " + url);
        }
        Optional<EgressException> egress = causes(failed)
                .filter(EgressException.class::isInstance)
                .map(EgressException.class::cast)
                .findFirst();
        if (egress.isPresent()) {
            return egress.get().fault();
        }
        Cause cause = cause(failed, phase);
        if (cause == Cause.INTERNAL) {
            LOG.error("a bug of ours while asking for {}", url, failed);
        }
        return Fault.unconfirmed(
                cause,
                url + ", phase " + phase + ": " + failed.getClass().getSimpleName() + ": " + failed.getMessage());
    }

    static Cause timeout(Phase phase) {
        return switch (phase) {
            case NAME -> Cause.NAME_SERVICE_FAILED;
            case CONNECT -> Cause.CONNECT_TIMEOUT;
            case TLS, FIRST_BYTE -> Cause.RESPONSE_TIMEOUT;
            case TRANSFER -> Cause.RESPONSE_NEVER_ENDS;
        };
    }

    private static Cause cause(Exception failed, Phase phase) {
        boolean early = phase != Phase.TRANSFER;
        return switch (failed) {
            case BodyTooLarge large -> Cause.RESPONSE_TOO_LARGE;
            case SocketException reset -> Cause.CONNECTION_RESET;
            case NoHttpResponseException closed -> Cause.CONNECTION_RESET;
            case ConnectionClosedException closed when early -> Cause.CONNECTION_RESET;
            case EOFException closed when early -> Cause.CONNECTION_RESET;
            case SSLException tls
            when causes(tls).anyMatch(SocketException.class::isInstance) -> Cause.CONNECTION_RESET;
            case SSLException tls when phase == Phase.TLS -> Cause.TLS_HANDSHAKE_FAILED;
            case IOException garbled -> Cause.RESPONSE_MALFORMED;
            case HttpException garbled -> Cause.RESPONSE_MALFORMED;
            default -> Cause.INTERNAL;
        };
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause).limit(8);
    }
}
