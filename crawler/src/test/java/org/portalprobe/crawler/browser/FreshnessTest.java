package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=31536000, immutable | 31536000",
                "public, Max-Age=60 | 60",
                "s-maxage=900, max-age=5 | 5",
                "no-store, max-age=60 | 0",
                "no-cache | 0",
                "private | 0",
                "max-age=nonsense | 0"
            })
    void readsMaxAge(String control, long seconds) {
        assertThat(Freshness.seconds(Map.of("cache-control", control))).isEqualTo(seconds);
    }

    @Test
    void readsExpiresWhereThereIsNoMaxAge() {
        Map<String, String> headers =
                Map.of("date", "Sun, 22 Nov 2026 06:00:00 GMT", "expires", "Sun, 22 Nov 2026 07:00:00 GMT");

        assertThat(Freshness.seconds(headers)).isEqualTo(3_600);
        assertThat(Freshness.seconds(Map.of("date", "Sun, 22 Nov 2026 06:00:00 GMT", "expires", "0")))
                .isZero();
        assertThat(Freshness.seconds(Map.of("last-modified", "Sun, 01 Nov 2026 06:00:00 GMT")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "https://dichvucong.hanoi.gov.vn/,https://cdn.hanoi.gov.vn/a.js,false",
        "https://dichvucong.hanoi.gov.vn/,https://dichvucong.danang.gov.vn/a.js,true",
        "https://portal.example.vn/,https://static.example.vn:8443/a.js,false",
        "https://portal.example.vn/,https://example.com/a.js,true",
        "http://127.0.0.1:80/,http://127.0.0.1:81/a.js,false",
        "http://127.0.0.1/,http://127.0.0.2/a.js,true",
        "http://portal.test/,http://user:secret@portal.test/x|y,false"
    })
    void tellsPartiesByTheirRegistrableDomain(String page, String url, boolean third) {
        assertThat(Parties.of(page).isThird(url)).isEqualTo(third);
    }
}
