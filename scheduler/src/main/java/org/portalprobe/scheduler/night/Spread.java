package org.portalprobe.scheduler.night;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/** Places that look random and are the same on every node: of a name within a range. */
final class Spread {

    private Spread() {}

    /** From 0 inclusive to 1 exclusive. */
    static double of(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1p-53;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Duration within(Duration range, String name) {
        return Duration.ofMillis((long) (range.toMillis() * of(name)));
    }
}
