package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.util.List;
import org.portalprobe.crawler.artifact.accessibility.PdfFacts;
import org.portalprobe.crawler.artifact.accessibility.Place;

/**
 * PDF files that the page links to.
 *
 * @param notRead links to further files, beyond the bound
 */
public record LinkedDocuments(List<Linked> files, int notRead) {

    public LinkedDocuments {
        files = List.copyOf(files);
    }

    /** @param facts a fault where the file could not be had or read */
    public record Linked(Place place, URI url, Seen<PdfFacts> facts) {}
}
