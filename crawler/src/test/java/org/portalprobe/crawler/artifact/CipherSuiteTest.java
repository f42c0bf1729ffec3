package org.portalprobe.crawler.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CipherSuiteTest {

    @ParameterizedTest
    @CsvSource({
        "TLS_AES_128_GCM_SHA256, 128, true, true",
        "TLS_CHACHA20_POLY1305_SHA256, 256, true, true",
        "TLS_SM4_GCM_SM3, 128, true, true",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, 256, true, true",
        "TLS_DHE_RSA_WITH_AES_128_CCM_8, 128, true, true",
        "TLS_RSA_WITH_AES_256_CBC_SHA, 256, false, false",
        "TLS_RSA_WITH_3DES_EDE_CBC_SHA, 112, false, false",
        "TLS_RSA_WITH_DES_CBC_SHA, 56, false, false",
        "TLS_RSA_EXPORT_WITH_RC4_40_MD5, 40, false, false",
        "TLS_RSA_EXPORT1024_WITH_RC4_56_SHA, 56, false, false",
        "TLS_RSA_WITH_NULL_SHA256, 0, false, false",
        "TLS_ECDHE_RSA_WITH_RC4_128_SHA, 128, false, true",
        "TLS_DH_anon_WITH_AES_128_CBC_SHA, 128, false, true",
        "TLS_GOSTR341112_256_WITH_KUZNYECHIK_CTR_OMAC, 256, false, false",
        "SSL_CK_DES_64_CBC_WITH_MD5, 56, false, false",
    })
    void readsStrengthFromTheName(String name, int bits, boolean aead, boolean forwardSecret) {
        CipherSuite suite = new CipherSuite(name);
        assertThat(suite.bits()).isEqualTo(bits);
        assertThat(suite.aead()).isEqualTo(aead);
        assertThat(suite.forwardSecret()).isEqualTo(forwardSecret);
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_ECDHE_RSA_WITH_NULL_SHA, NULL",
        "TLS_ECDH_anon_WITH_AES_128_CBC_SHA, ANONYMOUS",
        "TLS_RSA_EXPORT_WITH_DES40_CBC_SHA, EXPORT",
        "TLS_DHE_RSA_WITH_DES_CBC_SHA, DES_OR_RC2",
        "TLS_RSA_WITH_RC4_128_SHA, RC4",
        "TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA, TRIPLE_DES",
        "TLS_RSA_WITH_AES_128_GCM_SHA256, RSA_KEY_EXCHANGE",
    })
    void knowsWeakKinds(String name, WeakSuites kind) {
        assertThat(kind.contains(new CipherSuite(name))).isTrue();
        assertThat(kind.contains(new CipherSuite("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256")))
                .isFalse();
    }

    @Test
    void refusesWhatIsNoSuite() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CipherSuite("AES128-SHA"));
    }
}
