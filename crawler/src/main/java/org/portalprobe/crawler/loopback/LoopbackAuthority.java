package org.portalprobe.crawler.loopback;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority made at start, whose key never leaves this process. Thread-safe.
 *
 * <p>Validity is counted from the injected clock, so an expired certificate is expired whenever the test runs.
 */
public final class LoopbackAuthority {

    private static final X500Principal NAME = new X500Principal("CN=PortalProbe loopback authority");

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys;
    private final X509Certificate certificate;

    private LoopbackAuthority(InstantSource clock) throws GeneralSecurityException, IOException {
        this.clock = clock;
        this.keys = newKeys(CertificateRequest.KeyType.EC);
        CertificateRequest self = new CertificateRequest(
                List.of("authority"), Duration.ofDays(-400), Duration.ofDays(400), CertificateRequest.KeyType.EC, true);
        JcaX509v3CertificateBuilder builder = builder(NAME, NAME, self, keys);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        this.certificate = sign(builder, keys.getPrivate());
    }

    /** Makes a new authority, valid 400 days before and after the clock's present. */
    public static LoopbackAuthority create(InstantSource clock) {
        try {
            return new LoopbackAuthority(clock);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the JDK cannot make an EC certificate", e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The authority's certificate, to be trusted by a client. */
    public String caPem() {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(certificate);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    public void writeCa(Path file) throws IOException {
        Files.writeString(file, caPem());
    }

    /** A client context that trusts this authority and nobody else. */
    public SSLContext clientContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no TLS", e);
        }
    }

    TrustManager[] trust() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", certificate);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the JDK has no TLS", e);
        }
    }

    /** A new key with the certificate that was asked for, faults included. */
    public LoopbackIdentity issue(CertificateRequest request) {
        return issue(request, KeyPurposeId.id_kp_serverAuth);
    }

    /** A new key for a visitor of this name, for servers that ask for one. */
    public LoopbackIdentity issueToVisitor(String name) {
        return issue(CertificateRequest.of(name), KeyPurposeId.id_kp_clientAuth);
    }

    private LoopbackIdentity issue(CertificateRequest request, KeyPurposeId purpose) {
        try {
            KeyPair subjectKeys = newKeys(request.keyType());
            X500Principal subject = new X500Principal("CN=" + request.hosts().getFirst());
            JcaX509v3CertificateBuilder builder =
                    builder(request.selfSigned() ? subject : NAME, subject, request, subjectKeys);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.subjectAlternativeName, false, names(request.hosts()));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            PrivateKey signer = request.selfSigned() ? subjectKeys.getPrivate() : keys.getPrivate();
            return new LoopbackIdentity(subjectKeys.getPrivate(), List.of(sign(builder, signer)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot issue a certificate for " + request.hosts(), e);
        }
    }

    private static KeyPair newKeys(CertificateRequest.KeyType type) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(type.name());
        switch (type) {
            case EC -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case RSA -> generator.initialize(2048);
        }
        return generator.generateKeyPair();
    }

    private JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, CertificateRequest request, KeyPair subjectKeys)
            throws GeneralSecurityException, IOException {
        CertificateRequest.Validity validity = request.validityAt(clock.instant());
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, random),
                Date.from(validity.from()),
                Date.from(validity.to()),
                subject,
                subjectKeys.getPublic());
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subjectKeys.getPublic()));
        boolean own = issuer.equals(subject);
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                extensions.createAuthorityKeyIdentifier(own ? subjectKeys.getPublic() : keys.getPublic()));
        return builder;
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static GeneralNames names(List<String> hosts) {
        return new GeneralNames(hosts.stream()
                .map(host ->
                        new GeneralName(host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }
}
