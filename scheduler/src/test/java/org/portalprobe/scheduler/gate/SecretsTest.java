package org.portalprobe.scheduler.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets(List.of("mật&khẩu", "abc", "token-1234"));

    @Test
    void everySpellingIsMasked() {
        assertThat(secrets.masked("x mật&khẩu m%E1%BA%ADt%26kh%E1%BA%A9u mật&amp;khẩu dG9rZW4tMTIzNA== token-1234 y"))
                .isEqualTo("x *** *** *** *** *** y");
    }

    @Test
    void whatIsTooShortToBeASecretStays() {
        assertThat(secrets.masked("abc")).isEqualTo("abc");
    }
}
