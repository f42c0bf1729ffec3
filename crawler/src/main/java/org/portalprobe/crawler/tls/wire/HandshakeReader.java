package org.portalprobe.crawler.tls.wire;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;

/** Takes handshake messages apart, in the order a server sends them (RFC 5246 section 7.3), until enough is known. */
final class HandshakeReader {

    private static final int HEADER = 4;
    private static final int LONGEST_MESSAGE = 192 * 1024;
    private static final int MOST_CERTIFICATES = 100;

    private static final int SERVER_HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int CERTIFICATE_REQUEST = 13;
    private static final int SERVER_HELLO_DONE = 14;
    private static final int CERTIFICATE_STATUS = 22;

    private final Extent extent;
    private int consumed;
    private @Nullable ServerHello hello;
    private @Nullable Reply early;
    private Flight flight = Flight.NOTHING;

    HandshakeReader(Extent extent) {
        this.extent = extent;
    }

    /** Reads on in everything joined so far; true when enough is known. */
    boolean advance(ByteArrayOutputStream joined) throws MalformedReply {
        if (joined.size() - consumed < HEADER) {
            return false;
        }
        byte[] bytes = joined.toByteArray();
        while (bytes.length - consumed >= HEADER) {
            Cursor header = new Cursor(bytes, consumed, HEADER);
            int type = header.number(1);
            int size = header.number(3);
            checkOrder(type, size);
            if (bytes.length - consumed - HEADER < size) {
                return false;
            }
            boolean enough = message(type, new Cursor(bytes, consumed + HEADER, size));
            consumed += HEADER + size;
            if (enough) {
                return true;
            }
        }
        return false;
    }

    /** A server may answer and then break off; what it answered counts. */
    Reply cutBy(Reply end) {
        return hello == null ? end : reply();
    }

    Reply reply() {
        if (early != null) {
            return early;
        }
        return hello == null ? new Reply.NotTls("no ServerHello") : new Reply.Hello(hello, flight);
    }

    private void checkOrder(int type, int size) throws MalformedReply {
        if (size > LONGEST_MESSAGE) {
            throw new MalformedReply("a handshake message of " + size + " octets");
        }
        if (hello == null && type != SERVER_HELLO) {
            throw new MalformedReply("handshake message " + type + " before the ServerHello");
        }
    }

    private boolean message(int type, Cursor body) throws MalformedReply {
        switch (type) {
            case SERVER_HELLO -> {
                return serverHello(body);
            }
            case CERTIFICATE -> flight = flight.withChain(certificates(body.vector(3)));
            case CERTIFICATE_STATUS -> {
                body.number(1);
                flight = flight.withStaple(Octets.of(body.vector(3).rest()));
            }
            case SERVER_KEY_EXCHANGE -> {
                keyExchange(body);
                return extent == Extent.CHOICE;
            }
            case CERTIFICATE_REQUEST -> flight = flight.asking();
            case SERVER_HELLO_DONE -> {
                flight = flight.done();
                return true;
            }
            default -> throw new MalformedReply("handshake message " + type + " in the server's first flight");
        }
        return false;
    }

    private boolean serverHello(Cursor body) throws MalformedReply {
        if (hello != null) {
            throw new MalformedReply("a second ServerHello");
        }
        ServerHelloReader reader = new ServerHelloReader(body);
        early = reader.retry();
        hello = reader.hello();
        boolean encryptedFromHere = hello.version() == TlsVersion.TLS_1_3;
        return encryptedFromHere || (extent == Extent.CHOICE && !showsPrime(hello.suite()));
    }

    private static boolean showsPrime(int suite) {
        return CipherSuites.byCode(suite).map(CipherSuite::ephemeralDh).orElse(false);
    }

    private static List<Octets> certificates(Cursor list) throws MalformedReply {
        List<Octets> chain = new ArrayList<>();
        while (list.hasMore()) {
            chain.add(Octets.of(list.vector(3).rest()));
            if (chain.size() > MOST_CERTIFICATES) {
                throw new MalformedReply("more than " + MOST_CERTIFICATES + " certificates");
            }
        }
        return chain;
    }

    private void keyExchange(Cursor body) throws MalformedReply {
        ServerHello chosen = hello;
        if (chosen != null) {
            Optional<CipherSuite> suite = CipherSuites.byCode(chosen.suite());
            if (suite.isPresent()) {
                flight = flight.withKeyExchange(KeyExchangeReader.read(body, suite.get(), chosen.version()));
            }
        }
    }
}
