package org.portalprobe.crawler.browser;

import java.net.URI;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;

/**
 * One load of a key page to be measured.
 *
 * @param run 1-based within the visit
 */
public record LoadOrder(URI url, KeyPageRole role, FormFactor formFactor, int run, CertificateTrust trust) {}
