package org.portalprobe.crawler.http;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Sighting;

/** Keeps evidence for the life of a test. */
public final class MemorySink implements EvidenceSink {

    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();

    @Override
    public BlobRef put(byte[] bytes, String mediaType) throws IOException {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            blobs.put(hash, bytes.clone());
            return new BlobRef(hash, mediaType, bytes.length);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }

    @Override
    public void save(Sighting sighting) {
        throw new UnsupportedOperationException("a gatherer does not save sightings");
    }

    public byte[] bytes(BlobRef blob) {
        return Objects.requireNonNull(blobs.get(blob.sha256())).clone();
    }
}
