package org.portalprobe.crawler.tls.wire;

import java.io.ByteArrayOutputStream;

/** Reads what a server sent so far: a reply, or how much more is needed at least. Total: throws nothing for any bytes. */
public final class ReplyReader {

    /** A reply longer than this is not read on. */
    public static final int LIMIT = 256 * 1024;

    private static final int HEADER = 5;
    private static final int LONGEST_RECORD = 16_384 + 2_048;
    /** Records of a few octets each would make reading quadratic. */
    private static final int MOST_RECORDS = 1_024;

    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;

    /** How far to read. */
    public enum Extent {
        /** The server's choice, and its parameters where it chose a finite field. */
        CHOICE,
        /** Its whole first flight. */
        FLIGHT
    }

    /** A reply, or none yet. */
    public sealed interface Reading {
        record Whole(Reply reply) implements Reading {}

        /** @param needed octets from the start before reading again makes sense */
        record Partial(int needed) implements Reading {}
    }

    private ReplyReader() {}

    public static Reading read(byte[] bytes, int length, Extent extent) {
        try {
            Reading reading = length > 0 && sslv2(bytes, length)
                    ? Sslv2Reply.read(bytes, length)
                    : records(bytes, length, extent);
            return reading instanceof Reading.Partial partial && partial.needed() > LIMIT
                    ? new Reading.Whole(new Reply.NotTls("a reply of more than " + LIMIT + " octets"))
                    : reading;
        } catch (MalformedReply malformed) {
            return new Reading.Whole(new Reply.NotTls(String.valueOf(malformed.getMessage())));
        }
    }

    /** A two-octet record header whose message is a SERVER-HELLO; TLS's types are below 0x80. */
    private static boolean sslv2(byte[] bytes, int length) {
        return (bytes[0] & 0x80) != 0 && (length < 3 || bytes[2] == 4);
    }

    private static Reading records(byte[] bytes, int length, Extent extent) throws MalformedReply {
        ByteArrayOutputStream handshake = new ByteArrayOutputStream();
        HandshakeReader reader = new HandshakeReader(extent);
        int at = 0;
        for (int count = 0; count < MOST_RECORDS; count++) {
            if (length - at < 1) {
                return new Reading.Partial(at + HEADER);
            }
            int type = bytes[at] & 0xFF;
            checkType(bytes, at, length, type);
            if (length - at < HEADER) {
                return new Reading.Partial(at + HEADER);
            }
            int size = size(bytes, at);
            if (length - at - HEADER < size) {
                return new Reading.Partial(at + HEADER + size);
            }
            if (type == ALERT) {
                Cursor alert = new Cursor(bytes, at + HEADER, size);
                int level = alert.number(1);
                int code = alert.number(1);
                // A warning such as unrecognized_name(112) is followed by the hello; close_notify by nothing.
                if (level != 1 || code == 0) {
                    return new Reading.Whole(reader.cutBy(new Reply.Alert(code)));
                }
            } else {
                handshake.write(bytes, at + HEADER, size);
                if (reader.advance(handshake)) {
                    return new Reading.Whole(reader.reply());
                }
            }
            at += HEADER + size;
        }
        throw new MalformedReply("more than " + MOST_RECORDS + " records");
    }

    private static void checkType(byte[] bytes, int at, int length, int type) throws MalformedReply {
        if (type != ALERT && type != HANDSHAKE) {
            throw new MalformedReply(at == 0 ? otherProtocol(bytes, length) : "a record of type " + type);
        }
    }

    private static int size(byte[] bytes, int at) throws MalformedReply {
        Cursor header = new Cursor(bytes, at + 1, HEADER - 1);
        int version = header.number(2);
        int size = header.number(2);
        if (version >> 8 != 3) {
            throw new MalformedReply("a record of version 0x%04x".formatted(version));
        }
        if (size > LONGEST_RECORD || size == 0) {
            throw new MalformedReply("a record of " + size + " octets");
        }
        return size;
    }

    private static String otherProtocol(byte[] bytes, int length) {
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < Math.min(length, 12); i++) {
            start.append(bytes[i] >= 0x20 && bytes[i] < 0x7F ? (char) bytes[i] : '.');
        }
        String text = start.toString();
        return text.startsWith("HTTP/") ? "plain HTTP on this port" : "no TLS, it begins \"" + text + "\"";
    }
}
