package org.portalprobe.crawler.tls.wire;

import java.util.List;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.Fault;

/** What became of one hello. */
public sealed interface Reply {

    record Hello(ServerHello hello, Flight flight) implements Reply {}

    /** A HelloRetryRequest of TLS 1.3: suite and group by code. */
    record Retry(int suite, int group) implements Reply {}

    /** A fatal alert, or the end announced. */
    record Alert(int code) implements Reply {}

    /** @param certificate DER; empty when none came */
    record Sslv2(List<CipherSuite> suites, Octets certificate) implements Reply {
        public Sslv2 {
            suites = List.copyOf(suites);
        }
    }

    /** Another protocol, or TLS that breaks its own rules. */
    record NotTls(String why) implements Reply {}

    /** The server hung up before it had answered. */
    record Closed() implements Reply {}

    record Reset() implements Reply {}

    /** No whole answer within the deadline. */
    record Silent() implements Reply {}

    /** No connection. */
    record Unreached(Fault fault) implements Reply {}
}
