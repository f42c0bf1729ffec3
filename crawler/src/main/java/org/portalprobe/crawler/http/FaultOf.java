package org.portalprobe.crawler.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.egress.EgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that turns what a library threw into a typed cause. */
final class FaultOf {

    private static final Logger LOG = LoggerFactory.getLogger(FaultOf.class);

    private FaultOf() {}

    static Fault exchange(URI url, Exception failed, Client.Stage stage) {
        if (Thread.currentThread().isInterrupted()) {
            return Fault.of(Cause.CANCELLED, "stopped while asking for " + url);
        }
        Optional<EgressException> egress = causes(failed)
                .filter(EgressException.class::isInstance)
                .map(EgressException.class::cast)
                .findFirst();
        if (egress.isPresent()) {
            return egress.get().fault();
        }
        Cause cause = stage.expiry().orElseGet(() -> cause(failed, stage));
        if (cause == Cause.INTERNAL) {
            LOG.error("a bug of ours while asking for {}", url, failed);
        }
        return Fault.unconfirmed(cause, url + ": " + said(failed, stage));
    }

    private static Cause cause(Exception failed, Client.Stage stage) {
        return switch (failed) {
            case SocketTimeoutException late when stage == Client.Stage.READING -> Cause.RESPONSE_NEVER_ENDS;
            case SocketTimeoutException late -> Cause.RESPONSE_TIMEOUT;
            case InterruptedIOException stopped -> Cause.CANCELLED;
            case SocketException reset -> Cause.CONNECTION_RESET;
            case NoHttpResponseException closed -> Cause.CONNECTION_RESET;
            case SSLException tls
            when causes(tls).anyMatch(SocketException.class::isInstance) -> Cause.CONNECTION_RESET;
            case SSLException tls when stage == Client.Stage.WAITING -> Cause.TLS_HANDSHAKE_FAILED;
            case IOException garbled -> Cause.RESPONSE_MALFORMED;
            default -> Cause.INTERNAL;
        };
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause).limit(8);
    }

    private static String said(Exception failed, Client.Stage stage) {
        return switch (stage) {
            case EXPIRED_WAITING -> "no answer within the deadline";
            case EXPIRED_READING -> "the answer began and did not end within the deadline";
            case WAITING, READING -> failed.getClass().getSimpleName() + ": " + failed.getMessage();
        };
    }
}
