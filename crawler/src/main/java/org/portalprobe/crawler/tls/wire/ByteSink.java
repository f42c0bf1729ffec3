package org.portalprobe.crawler.tls.wire;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Collects numbers in network order. */
final class ByteSink {

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream(1024);

    ByteSink number(int value, int octets) {
        for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
            collected.write(value >>> shift);
        }
        return this;
    }

    ByteSink bytes(byte... some) {
        collected.writeBytes(some);
        return this;
    }

    /** The bytes behind their length. */
    ByteSink vector(int lengthOctets, byte... content) {
        return number(content.length, lengthOctets).bytes(content);
    }

    ByteSink extension(int type, byte... content) {
        return number(type, 2).vector(2, content);
    }

    static byte[] numbers(List<Integer> values) {
        ByteSink sink = new ByteSink();
        values.forEach(value -> sink.number(value, 2));
        return sink.toBytes();
    }

    int size() {
        return collected.size();
    }

    byte[] toBytes() {
        return collected.toByteArray();
    }
}
