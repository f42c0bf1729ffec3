package org.portalprobe.reports.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    /** By the reference implementation: argon2 "somesalt" -id -t 2 -m 16 -p 1 -l 32, "password". */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Passwords passwords = new Passwords();

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(passwords.fits("password", REFERENCE)).isTrue();
    }

    @Test
    void writesEachPasswordOnceAndReadsItHoweverItIsTyped() {
        String hash = passwords.hash("Mật khẩu của tôi");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("Mật");
        assertThat(passwords.hash("Mật khẩu của tôi")).isNotEqualTo(hash);
        assertThat(passwords.fits(
                        java.text.Normalizer.normalize("Mật khẩu của tôi", java.text.Normalizer.Form.NFD), hash))
                .isTrue();
        assertThat(passwords.fits("mật khẩu của tôi", hash)).isFalse();
    }

    @Test
    void fitsNothingThatIsNoHashOrTooLong() {
        assertThat(passwords.fits("x", "x")).isFalse();
        assertThat(passwords.fits("", "")).isFalse();
        assertThat(passwords.fits("x".repeat(1 << 20), REFERENCE)).isFalse();
    }
}
