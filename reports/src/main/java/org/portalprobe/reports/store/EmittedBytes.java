package org.portalprobe.reports.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes exactly as they were published; immutable. */
public final class EmittedBytes {

    private final byte[] bytes;

    private EmittedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @JsonCreator
    public static EmittedBytes of(byte[] bytes) {
        return new EmittedBytes(bytes.clone());
    }

    @JsonValue
    public byte[] toArray() {
        return bytes.clone();
    }

    /** Lower-case hex. */
    public String sha256() {
        return HexFormat.of().formatHex(Digest.sha256(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmittedBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes " + sha256();
    }
}
