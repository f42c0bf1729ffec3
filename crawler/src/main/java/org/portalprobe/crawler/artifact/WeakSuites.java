package org.portalprobe.crawler.artifact;

/** Kinds of cipher suites that nobody should offer, worst first; a suite may be of several kinds. */
public enum WeakSuites {
    NULL,
    ANONYMOUS,
    EXPORT,
    /** RFC 5469, and RC2 of SSL 2.0. */
    DES_OR_RC2,
    /** RFC 7465. */
    RC4,
    TRIPLE_DES,
    /** No forward secrecy. */
    RSA_KEY_EXCHANGE;

    public boolean contains(CipherSuite suite) {
        return switch (this) {
            case NULL -> suite.withoutEncryption();
            case ANONYMOUS -> suite.anonymous();
            case EXPORT -> suite.export();
            case DES_OR_RC2 -> suite.singleDes() || suite.rc2();
            case RC4 -> suite.rc4();
            case TRIPLE_DES -> suite.tripleDes();
            case RSA_KEY_EXCHANGE -> suite.rsaKeyExchange();
        };
    }
}
