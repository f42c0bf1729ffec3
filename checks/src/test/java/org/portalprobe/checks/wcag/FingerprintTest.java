package org.portalprobe.checks.wcag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    li:nth-child(3) > a                 | li > a
                    #menu-12 > .item7:nth-child(2)      | #menu-0 > .item0
                    a[href$="thu-tuc/125.html"]         | a[href]
                    html                                | html
                    iframe[title="Bản đồ"] >>> #a > img | iframe[title] >>> #a > img
                    """)
    void leavesOutOfASelectorWhatCountsOrVaries(String target, String normal) {
        assertThat(Fingerprint.of("link-name", target, "").selector()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <a href="/x"></a>                  | none
                    <a href="/x">»</a>                 | signs
                    <a href="/x">12</a>                | number
                    <img alt="IMG_20.jpg">             | file
                    <a href="/x">Xem thêm</a>          | general
                    <a href="/x">Nộp hồ sơ</a>         | words
                    <button aria-label="Đóng">x</button> | words
                    <a href="/x" title="Nộp            | none
                    """)
    void tellsKindsOfNamesApart(String html, String kind) {
        assertThat(Fingerprint.of("link-name", "a", html).name()).isEqualTo(kind);
    }

    @Test
    void isTheSameInTheNextRunAndAnotherForAnotherRule() {
        Fingerprint today = Fingerprint.of("link-name", "li:nth-child(1) > a", "<a href=1>Tin thứ nhất</a>");
        Fingerprint tomorrow = Fingerprint.of("link-name", "li:nth-child(9) > a", "<a href=2>Tin thứ hai</a>");

        assertThat(today).isEqualTo(tomorrow);
        assertThat(today.id())
                .isEqualTo(tomorrow.id())
                .matches("[0-9a-f]{12}")
                .isNotEqualTo(Fingerprint.of("image-alt", "li > a", "<a href=1>Tin</a>")
                        .id());
    }
}
