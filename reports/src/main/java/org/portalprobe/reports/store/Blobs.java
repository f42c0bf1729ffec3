package org.portalprobe.reports.store;

import java.io.IOException;
import java.io.InputStream;
import org.portalprobe.crawler.artifact.BlobRef;

/** Where the large things that sightings refer to can be read. */
@FunctionalInterface
public interface Blobs {

    /** @throws IOException when the blob is missing (pruned, another folder) or unreadable; the message names it */
    InputStream open(BlobRef blob) throws IOException;
}
