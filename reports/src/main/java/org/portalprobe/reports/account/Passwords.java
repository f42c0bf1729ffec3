package org.portalprobe.reports.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with the least that OWASP asks for: 19 MiB, two passes, one lane. Written in the usual form, so that the figures may
 * grow later. Two at once: a flood of sign-ins must not take the memory. Thread-safe.
 */
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final Pattern WRITTEN =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore atOnce = new Semaphore(2);

    String hash(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] hash = argon(password, salt, MEMORY, PASSES);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(MEMORY, PASSES, encoder.encodeToString(salt), encoder.encodeToString(hash));
    }

    /** False also of what is no hash. */
    boolean fits(String password, String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (password.length() > LONGEST || !parts.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        byte[] hash = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(
                hash, argon(password, salt, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
    }

    private byte[] argon(String password, byte[] salt, int memory, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[LENGTH];
        // Keyboards compose Vietnamese letters in several ways.
        byte[] typed = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        atOnce.acquireUninterruptibly();
        try {
            generator.generateBytes(typed, hash);
        } finally {
            atOnce.release();
        }
        return hash;
    }
}
