package org.portalprobe.crawler.browser;

import java.net.URI;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;

/**
 * One load of a key page to be measured.
 *
 * @param run 1-based within the visit
 * @param filmed with pictures for Speed Index
 * @param detailed its resources, shifts and pictures are kept
 */
public record LoadOrder(
        URI url,
        KeyPageRole role,
        FormFactor formFactor,
        int run,
        CertificateTrust trust,
        boolean filmed,
        boolean detailed) {

    /** Filmed, its numbers alone kept. */
    public LoadOrder(URI url, KeyPageRole role, FormFactor formFactor, int run, CertificateTrust trust) {
        this(url, role, formFactor, run, trust, true, false);
    }

    public LoadOrder inDetail() {
        return new LoadOrder(url, role, formFactor, run, trust, filmed, true);
    }

    public LoadOrder withoutFilm() {
        return new LoadOrder(url, role, formFactor, run, trust, false, detailed);
    }
}
