package org.portalprobe.scheduler.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** The gate as a team's test class asks for it, in real Chromium. */
@Timeout(120)
@Tag("long")
class PortalGateIT {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=vi><meta name=viewport content='width=device-width'><title>Cổng</title><h1>Cổng</h1><img src=a.png>";

    @Test
    void everyCheckAtEveryPlaceIsATestAndOnlyFaultsFail() throws Exception {
        try (LoopbackOrigin site = LoopbackOrigin.builder()
                .http("127.0.0.1", request -> LoopbackResponse.html(200, PAGE))
                .start()) {
            List<DynamicTest> tests = PortalGate.of("http://127.0.0.1:" + site.httpPort() + "/")
                    .tests()
                    .toList();

            assertThat(tests).hasSizeGreaterThan(10);
            assertThat(tests)
                    .filteredOn(test -> test.getDisplayName().equals("viewport-meta /"))
                    .singleElement()
                    .satisfies(test ->
                            assertThatCode(test.getExecutable()::execute).doesNotThrowAnyException());
            assertThat(tests)
                    .filteredOn(test -> test.getDisplayName().equals("image-alt /"))
                    .singleElement()
                    .satisfies(test -> assertThatThrownBy(test.getExecutable()::execute)
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("Ảnh không có văn bản thay thế"));
        }
    }
}
