package org.portalprobe.crawler.tls;

import java.security.cert.X509Certificate;

/**
 * A certificate that is trusted by decision.
 *
 * @param isPublic browsers trust it too, so that their limits of lifetime apply to what it signs
 */
record Root(X509Certificate certificate, boolean isPublic) {}
