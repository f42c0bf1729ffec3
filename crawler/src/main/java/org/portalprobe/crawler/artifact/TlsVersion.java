package org.portalprobe.crawler.artifact;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A version of SSL or TLS, oldest first. */
public enum TlsVersion {
    @JsonProperty("SSLv2")
    SSL_2("SSLv2", 0x0002),
    @JsonProperty("SSLv3")
    SSL_3("SSLv3", 0x0300),
    @JsonProperty("TLSv1.0")
    TLS_1_0("TLSv1.0", 0x0301),
    @JsonProperty("TLSv1.1")
    TLS_1_1("TLSv1.1", 0x0302),
    @JsonProperty("TLSv1.2")
    TLS_1_2("TLSv1.2", 0x0303),
    @JsonProperty("TLSv1.3")
    TLS_1_3("TLSv1.3", 0x0304);

    private final String label;
    private final int code;

    TlsVersion(String label, int code) {
        this.label = label;
        this.code = code;
    }

    /** As people write it, e.g. {@code TLSv1.2}. */
    public String label() {
        return label;
    }

    /** As it stands in a hello. */
    public int code() {
        return code;
    }

    @Override
    public String toString() {
        return label;
    }
}
