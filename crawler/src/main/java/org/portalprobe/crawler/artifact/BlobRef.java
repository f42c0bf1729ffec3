package org.portalprobe.crawler.artifact;

/**
 * A large thing kept beside the record, addressed by its content.
 *
 * @param sha256 lower-case hex, 64 digits
 * @param type media type
 * @param size bytes
 */
public record BlobRef(String sha256, String type, long size) {

    public BlobRef {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + sha256);
        }
    }
}
