package org.portalprobe.crawler.tls.wire;

import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.tls.wire.ReplyReader.Reading;

/** Takes an SSL 2.0 SERVER-HELLO apart. */
final class Sslv2Reply {

    private static final int HEADER = 2;

    private Sslv2Reply() {}

    static Reading read(byte[] bytes, int length) throws MalformedReply {
        if (length < HEADER) {
            return new Reading.Partial(HEADER);
        }
        int size = new Cursor(bytes, 0, HEADER).number(2) & 0x7FFF;
        if (length < HEADER + size) {
            return new Reading.Partial(HEADER + size);
        }
        Cursor message = new Cursor(bytes, HEADER, size);
        // Type, session id hit, certificate type.
        message.slice(3);
        if (message.number(2) != 0x0002) {
            throw new MalformedReply("neither TLS nor SSL 2.0");
        }
        int certificate = message.number(2);
        int kinds = message.number(2);
        message.number(2);
        Octets leaf = Octets.of(message.slice(certificate).rest());
        return new Reading.Whole(new Reply.Sslv2(suites(message.slice(kinds)), leaf));
    }

    private static List<CipherSuite> suites(Cursor kinds) throws MalformedReply {
        List<CipherSuite> suites = new ArrayList<>();
        while (kinds.hasMore()) {
            suites.add(new CipherSuite(Sslv2Hello.name(kinds.number(3))));
        }
        return suites;
    }
}
