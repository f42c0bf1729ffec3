package org.portalprobe.crawler.artifact;

/**
 * What else a server does or lacks.
 *
 * @param serverOrder the server chooses the suite, whatever order the client prefers
 * @param compression of TLS records (CRIME)
 * @param secureRenegotiation RFC 5746
 * @param clientRenegotiation a client may ask for a new handshake inside TLS 1.2
 * @param fallbackScsv RFC 7507; inconclusive where the server has no lower version to fall back to
 * @param extendedMasterSecret RFC 7627
 * @param heartbeat RFC 6520; the extension only, nothing was sent
 * @param clientCertificate asked for
 * @param serverNameNeeded the server refuses a client that names no host
 */
public record TlsFeatures(
        Support serverOrder,
        Support compression,
        Support secureRenegotiation,
        Support clientRenegotiation,
        Support fallbackScsv,
        Support extendedMasterSecret,
        Support heartbeat,
        Support clientCertificate,
        Support serverNameNeeded) {}
