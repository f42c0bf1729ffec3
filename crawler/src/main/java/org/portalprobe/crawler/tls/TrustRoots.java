package org.portalprobe.crawler.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/**
 * Who may sign: the shipped, dated bundle of Mozilla's root programme, and roots added by file, such as a nation's own. The
 * JDK's own store differs from one vendor and release to the next and is not used. Immutable; thread-safe.
 */
public final class TrustRoots {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");
    private static final Pattern DATED = Pattern.compile("# Dated (\\d{4}-\\d{2}-\\d{2})");

    private final List<Root> roots;
    private final String bundle;

    private TrustRoots(List<Root> roots, String bundle) {
        this.roots = List.copyOf(roots);
        this.bundle = bundle;
    }

    /** Nobody yet. */
    public static TrustRoots none() {
        return new TrustRoots(List.of(), "none");
    }

    /** The bundle of the jar. */
    public static TrustRoots shipped() {
        try (InputStream in = TrustRoots.class.getResourceAsStream("mozilla-roots.pem")) {
            String pem = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Matcher dated = DATED.matcher(pem);
            return new TrustRoots(read(pem, true), "Mozilla " + (dated.find() ? dated.group(1) : "undated"));
        } catch (IOException | CertificateException broken) {
            throw new UncheckedIOException("the jar lacks its trust bundle", new IOException(broken));
        }
    }

    /**
     * These and the private roots of the files that a portal's entry names.
     *
     * @throws UncheckedIOException when one cannot be read or holds no certificate; the entry's reader has told before
     */
    public TrustRoots plus(Collection<Path> pems) {
        TrustRoots all = this;
        for (Path pem : pems) {
            try {
                all = all.plus(pem, false);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }

    /**
     * These and the roots of a PEM file.
     *
     * @param isPublic judge what they sign by browsers' rules for public roots; a private root has none
     * @throws IOException when the file cannot be read or holds no certificate
     */
    public TrustRoots plus(Path pem, boolean isPublic) throws IOException {
        try {
            List<Root> added = read(Files.readString(pem, StandardCharsets.ISO_8859_1), isPublic);
            if (added.isEmpty()) {
                throw new IOException(pem + " holds no PEM certificate");
            }
            List<Root> all = new ArrayList<>(roots);
            all.addAll(added);
            return new TrustRoots(all, bundle + " + " + pem.getFileName());
        } catch (CertificateException unreadable) {
            throw new IOException(pem + " holds a certificate that cannot be read", unreadable);
        }
    }

    /** Name and date, for the survey. */
    public String bundle() {
        return bundle;
    }

    List<Root> named(X500Principal subject) {
        return roots.stream()
                .filter(root -> root.certificate().getSubjectX500Principal().equals(subject))
                .toList();
    }

    boolean contains(X509Certificate certificate) {
        return roots.stream().anyMatch(root -> root.certificate().equals(certificate));
    }

    private static List<Root> read(String pem, boolean isPublic) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Root> read = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(pem);
        while (blocks.find()) {
            byte[] der = Base64.getMimeDecoder().decode(blocks.group(1));
            read.add(new Root((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)), isPublic));
        }
        return read;
    }
}
