package org.portalprobe.crawler.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads a body up to a limit that counts decompressed bytes, so that a bomb ends like any long page: cut. */
final class BodyReader {

    private final Counting wire;
    private final InputStream plain;

    /** @param encoding of the Content-Encoding header; an unknown one is left as it is */
    BodyReader(InputStream wire, String encoding) throws IOException {
        this.wire = new Counting(wire);
        this.plain = switch (encoding.toLowerCase(Locale.ROOT).strip()) {
            case "gzip", "x-gzip" -> new GZIPInputStream(this.wire);
            case "deflate" -> inflate(this.wire);
            default -> this.wire;
        };
    }

    /** Servers mean by "deflate" zlib (RFC 1950), as the standard says, or bare deflate (RFC 1951). */
    private static InputStream inflate(InputStream wire) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(wire);
        buffered.mark(1);
        boolean zlib = (buffered.read() & 0x0F) == 8;
        buffered.reset();
        return new InflaterInputStream(buffered, new Inflater(!zlib));
    }

    byte[] read(int limit) throws IOException {
        return plain.readNBytes(limit);
    }

    /** More follows what was read. */
    boolean hasMore() throws IOException {
        return plain.read() >= 0;
    }

    /** Bytes taken from the connection so far. */
    long wireBytes() {
        return wire.count;
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
