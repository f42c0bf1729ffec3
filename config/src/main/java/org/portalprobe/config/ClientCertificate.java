package org.portalprobe.config;

import java.nio.file.Path;

/**
 * A key and its certificate for servers that ask their visitors for one (RFC 8446 section 4.3.2). Never shown: its text names the file.
 *
 * @param file a PKCS#12 or Java key store
 * @param password of the store and of its key
 */
public record ClientCertificate(Path file, String password) {

    @Override
    public String toString() {
        return "ClientCertificate[" + file + "]";
    }
}
