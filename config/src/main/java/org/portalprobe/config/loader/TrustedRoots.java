package org.portalprobe.config.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import org.portalprobe.config.yaml.Unfit;

/** Finds the certificate files a registry names, and makes sure now that they can be used later. */
final class TrustedRoots {

    private final Path folder;

    /** @param folder of the registry, from which relative paths start */
    TrustedRoots(Path folder) {
        this.folder = folder;
    }

    Path parse(String text) throws Unfit {
        Path file = path(text);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Unfit("cannot be read as a file", "looked for " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
                throw new Unfit("holds no certificate", "name a PEM file of certificate authorities");
            }
        } catch (IOException | CertificateException unusable) {
            throw new Unfit("holds no readable certificate", "name a PEM file of certificate authorities");
        }
        return file;
    }

    private Path path(String text) throws Unfit {
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException malformed) {
            throw new Unfit("is no path", "name a file, relative to the registry's folder");
        }
    }
}
