package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.LoadProfile;

class DeviceTest {

    private final BrowserPlan plan =
            new BrowserPlan(BrowserFixture.probe(Duration.ofSeconds(1)), DirectGate.open(), "1.2");

    @Test
    void aPhoneIsSmallTouchedAndSlow() {
        Device phone = Device.of(FormFactor.MOBILE, plan, "156.0.8078.79", 3.5);
        assertThat(phone)
                .extracting(Device::width, Device::height, Device::pixelRatio, Device::mobile, Device::cpuSlowdown)
                .containsExactly(412, 823, 1.75, true, 3.5);
        assertThat(phone.userAgent())
                .isEqualTo("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
                        + "Chrome/156.0.0.0 Mobile Safari/537.36 PortalProbe/1.2 (+https://portalprobe.org/bot)");
    }

    @Test
    void aDesktopIsWideAndAsFastAsTheHost() {
        Device desktop = Device.desktop(plan, "156.0.8078.79");
        assertThat(desktop)
                .extracting(Device::width, Device::height, Device::pixelRatio, Device::mobile, Device::cpuSlowdown)
                .containsExactly(1350, 940, 1.0, false, 1.0);
        assertThat(desktop.userAgent()).endsWith("Safari/537.36 PortalProbe/1.2 (+https://portalprobe.org/bot)");
    }

    @Test
    void aHostIsNeverMadeFaster() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BrowserPlan(
                        plan.probe(), plan.gate(), plan.version(), LoadProfile.REAL_USE, Optional.of(0.5), Set.of()));
    }
}
