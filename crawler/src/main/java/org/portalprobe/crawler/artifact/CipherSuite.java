package org.portalprobe.crawler.artifact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cipher suite by its IANA name, and what that name says of it.
 *
 * @param name e.g. {@code TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
 */
public record CipherSuite(@JsonValue String name) implements Comparable<CipherSuite> {

    private static final Pattern SIZED = Pattern.compile("(?:AES|CAMELLIA|ARIA)_(\\d+)_");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CipherSuite {
        if (!name.startsWith("TLS_") && !name.startsWith("SSL_CK_")) {
            throw new IllegalArgumentException("no cipher suite: " + name);
        }
    }

    /** TLS 1.3 suites name no key exchange. */
    public boolean ofTls13() {
        return !name.contains("_WITH_") && name.startsWith("TLS_");
    }

    public boolean export() {
        return name.contains("EXPORT");
    }

    /** The server proves no identity. */
    public boolean anonymous() {
        return name.contains("_anon_");
    }

    /** Nothing is encrypted. */
    public boolean withoutEncryption() {
        return name.contains("_WITH_NULL_") || name.contains("_SHA256_SHA256") || name.contains("_SHA384_SHA384");
    }

    public boolean rc4() {
        return name.contains("_RC4_");
    }

    public boolean rc2() {
        return name.contains("_RC2_");
    }

    public boolean tripleDes() {
        return name.contains("3DES_EDE") || name.contains("192_EDE3");
    }

    /** DES with one key, of 56 bits or less. */
    public boolean singleDes() {
        return name.contains("_DES_") || name.contains("_DES40_");
    }

    /** Blocks of 64 bits: collisions in long sessions (SWEET32, CVE-2016-2183). */
    public boolean smallBlocks() {
        return tripleDes() || singleDes() || rc2() || name.contains("_IDEA_") || name.contains("MAGMA");
    }

    public boolean cbc() {
        return name.contains("_CBC_");
    }

    /** Authenticated encryption (RFC 5116). */
    public boolean aead() {
        return name.matches(".*_(GCM|CCM|OCB|MGM)(_.*)?|.*_CHACHA20_POLY1305_.*");
    }

    /** CCM with a tag of 8 octets (RFC 6655). */
    public boolean shortTag() {
        return name.contains("CCM_8");
    }

    /** SHA-1 or MD5 as the records' authentication. */
    public boolean oldMac() {
        return name.endsWith("_SHA") || name.endsWith("_MD5");
    }

    public boolean ephemeralDh() {
        return name.startsWith("TLS_DHE_") || name.startsWith("TLS_DH_anon_");
    }

    public boolean ephemeralEc() {
        return name.startsWith("TLS_ECDHE_") || name.startsWith("TLS_ECDH_anon_");
    }

    /** A stolen server key does not open recorded sessions. */
    public boolean forwardSecret() {
        return ofTls13() || ephemeralDh() || ephemeralEc();
    }

    /** The secret travels under the server's RSA key. */
    public boolean rsaKeyExchange() {
        return (name.startsWith("TLS_RSA_") && !name.startsWith("TLS_RSA_PSK")) || name.startsWith("SSL_CK_");
    }

    /** Effective bits of the cipher's key; 3DES counts 112 (SSL Labs 2009r, NIST SP 800-57). */
    public int bits() {
        Matcher sized = SIZED.matcher(name);
        if (withoutEncryption()) {
            return 0;
        } else if (export()) {
            return name.contains("1024") || name.contains("_56_") ? 56 : 40;
        } else if (tripleDes()) {
            return 112;
        } else if (singleDes() || name.contains("_DES_64")) {
            return 56;
        }
        return sized.find() ? Integer.parseInt(sized.group(1)) : unsizedBits();
    }

    private int unsizedBits() {
        return name.matches(".*(CHACHA20|AEGIS_256|KUZNYECHIK|MAGMA|28147).*") ? 256 : 128;
    }

    @Override
    public int compareTo(CipherSuite other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
