package org.portalprobe.crawler.tls.wire;

import java.util.Arrays;

/** Reads numbers and vectors in network order, and nothing beyond its end. */
final class Cursor {

    private final byte[] bytes;
    private final int end;
    private int position;

    Cursor(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.position = from;
        this.end = from + length;
    }

    int left() {
        return end - position;
    }

    boolean hasMore() {
        return position < end;
    }

    /** An unsigned number of one to four octets. */
    int number(int octets) throws MalformedReply {
        need(octets);
        int value = 0;
        for (int octet = 0; octet < octets; octet++) {
            value = (value << 8) | (bytes[position++] & 0xFF);
        }
        return value;
    }

    /** The next octets, which may be read but not overrun. */
    Cursor slice(int length) throws MalformedReply {
        need(length);
        Cursor part = new Cursor(bytes, position, length);
        position += length;
        return part;
    }

    /** A vector behind its length of so many octets. */
    Cursor vector(int lengthOctets) throws MalformedReply {
        return slice(number(lengthOctets));
    }

    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, position, end);
        position = end;
        return rest;
    }

    private void need(int octets) throws MalformedReply {
        if (octets < 0 || octets > left()) {
            throw new MalformedReply("a length of " + octets + " where " + left() + " octets are left");
        }
    }
}
