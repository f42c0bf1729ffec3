package org.portalprobe.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {

    @Test
    void leavesVietnameseAsItIsAndComposesIt() {
        assertThat(ForeignText.line("Dịch vụ công", 80)).isEqualTo("Dịch vụ công");
        assertThat(ForeignText.line("ê\u0323", 80)).isEqualTo("ệ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202E, 0x2066, 0x2069, 0x200E, 0x200F, 0x061C, 0x00, 0x1B, 0x7F, 0xD800})
    void replacesWhatWouldTurnOrBreakTheTextAroundIt(int character) {
        String hostile = "a" + (char) character + "b";

        assertThat(ForeignText.line(hostile, 80)).isEqualTo("a\uFFFDb");
    }

    @Test
    void makesOneLineOfMany() {
        assertThat(ForeignText.line("  một\n\thai\r\n\u00A0 ba ", 80)).isEqualTo("một hai ba");
    }

    @Test
    void cutsAMegabyteToItsLimitWithoutBreakingACharacter() {
        String line = ForeignText.line("\uD83D\uDE00".repeat(500_000), 10);

        assertThat(line).isEqualTo("\uD83D\uDE00".repeat(9) + "…");
        assertThat(ForeignText.line("a".repeat(10), 10)).isEqualTo("a".repeat(10));
        assertThat(ForeignText.line("a".repeat(11), 10)).isEqualTo("a".repeat(9) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "relative"})
    void linksOnlyToTheWeb(String address) {
        assertThat(ForeignText.link(URI.create(address))).isEmpty();
    }

    @Test
    void linksToWebAddressesOfBearableLength() {
        assertThat(ForeignText.link(URI.create("HTTPS://example.vn/đ"))).contains("HTTPS://example.vn/%C4%91");
        assertThat(ForeignText.link(URI.create("https://example.vn/" + "a".repeat(3_000))))
                .isEmpty();
    }
}
