package org.portalprobe.crawler.response;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Counts a body to its end and keeps its beginning: enough to tell what kind of page it is. */
final class ReceivedBody {

    /** Of wire bytes kept, and of plain bytes they may unpack to: a bomb ends here. */
    static final int KEPT = 256 * 1024;

    private final long limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long bytes;

    ReceivedBody(long limit) {
        this.limit = limit;
    }

    /** @throws BodyTooLarge when the limit is passed */
    void add(byte[] buffer, int offset, int length) throws BodyTooLarge {
        bytes += length;
        kept.write(buffer, offset, Math.clamp((long) KEPT - kept.size(), 0, length));
        if (bytes > limit) {
            throw new BodyTooLarge(limit);
        }
    }

    /** As sent, before decompression. */
    long bytes() {
        return bytes;
    }

    /**
     * The beginning, unpacked.
     *
     * @throws IOException when it is not what its encoding says
     */
    byte[] beginning(String encoding) throws IOException {
        boolean whole = bytes == kept.size();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream in = unpacking(encoding)) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0 && plain.size() < KEPT; read = in.read(buffer)) {
                plain.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // What was cut off by us ends too early for its encoding; that is no fault.
            if (whole && bytes > 0) {
                throw broken;
            }
        }
        return plain.toByteArray();
    }

    private InputStream unpacking(String encoding) throws IOException {
        InputStream wire = new ByteArrayInputStream(kept.toByteArray());
        return switch (encoding.toLowerCase(Locale.ROOT).strip()) {
            case "gzip", "x-gzip" -> new GZIPInputStream(wire);
            case "deflate" -> new InflaterInputStream(wire);
            default -> wire;
        };
    }
}
