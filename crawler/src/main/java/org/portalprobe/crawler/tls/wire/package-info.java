/**
 * TLS as bytes: writes hellos, reads replies. Pure functions with strict bounds; whatever a server sends becomes a {@link
 * org.portalprobe.crawler.tls.wire.Reply}. Must not touch network, clock or cryptography.
 */
@NullMarked
package org.portalprobe.crawler.tls.wire;

import org.jspecify.annotations.NullMarked;
