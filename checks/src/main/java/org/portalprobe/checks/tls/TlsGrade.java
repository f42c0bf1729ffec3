package org.portalprobe.checks.tls;

import com.fasterxml.jackson.annotation.JsonValue;

/** A letter of SSL Labs' rating guide 2009r, best first. */
public enum TlsGrade {
    A_PLUS("A+"),
    A("A"),
    A_MINUS("A-"),
    B("B"),
    C("C"),
    D("D"),
    E("E"),
    F("F"),
    /** The certificate is for another host. */
    MISMATCH("M"),
    /** The certificate is not trusted. */
    UNTRUSTED("T"),
    /** Too little is known for a letter. */
    UNKNOWN("?");

    private final String letter;

    TlsGrade(String letter) {
        this.letter = letter;
    }

    @JsonValue
    public String letter() {
        return letter;
    }

    /** The worse of both; unknown is neither good nor bad and must be asked for apart. */
    TlsGrade worse(TlsGrade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean isAtLeast(TlsGrade limit) {
        return this != UNKNOWN && compareTo(limit) <= 0;
    }

    /** No further fact could make it better, and none of these earns a point. */
    boolean isFinal() {
        return this == F || this == MISMATCH || this == UNTRUSTED;
    }

    @Override
    public String toString() {
        return letter;
    }
}
