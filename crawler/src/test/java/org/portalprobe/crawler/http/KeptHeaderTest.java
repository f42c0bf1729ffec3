package org.portalprobe.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Header;

class KeptHeaderTest {

    @Test
    void neverKeepsTheValueOfACookie() {
        assertThat(KeptHeader.of("Set-Cookie", "JSESSIONID=canary-1; Path=/; Secure"))
                .isEqualTo(new Header("set-cookie", "JSESSIONID=; Path=/; Secure"));
        assertThat(KeptHeader.of("set-cookie", "sid=canary-2").value()).isEqualTo("sid=");
        assertThat(KeptHeader.of("Set-Cookie", "canary-3; HttpOnly").value()).isEqualTo("=; HttpOnly");
        assertThat(KeptHeader.of("Set-Cookie", "a=b=canary-4;Secure").value()).isEqualTo("a=;Secure");
    }

    @Test
    void keepsOtherHeadersStrippedAndBounded() {
        assertThat(KeptHeader.of("Server", " nginx ")).isEqualTo(new Header("server", "nginx"));
        assertThat(KeptHeader.of("X-Long", "x".repeat(20_000)).value()).hasSize(8_192);
    }
}
