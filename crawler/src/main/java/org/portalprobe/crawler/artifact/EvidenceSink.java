package org.portalprobe.crawler.artifact;

import java.io.IOException;

/** Where gatherers leave evidence. Blobs are durable before {@link #save} returns; a sighting is saved whole or not at all. */
public interface EvidenceSink {

    /** Keeps the bytes; the same bytes are kept once. */
    BlobRef put(byte[] bytes, String mediaType) throws IOException;

    /** Keeps the sighting after its blobs. */
    void save(Sighting sighting) throws IOException;
}
