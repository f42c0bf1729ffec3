package org.portalprobe.crawler.browser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Sighting;

/** Keeps evidence in memory, so that a test can look at it. */
final class KeptEvidence implements EvidenceSink {

    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();

    @Override
    public BlobRef put(byte[] bytes, String mediaType) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            blobs.put(hash, bytes);
            return new BlobRef(hash, mediaType, bytes.length);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void save(Sighting sighting) {
        throw new UnsupportedOperationException("a browser saves no sighting");
    }

    byte[] bytes(BlobRef ref) {
        return blobs.getOrDefault(ref.sha256(), new byte[0]);
    }

    String text(BlobRef ref) {
        return new String(bytes(ref), StandardCharsets.UTF_8);
    }
}
