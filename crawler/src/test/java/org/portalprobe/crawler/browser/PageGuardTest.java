package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Cause;

class PageGuardTest {

    private final PageGuard guard = new PageGuard(1_000);

    @Test
    void letsAModestPagePass() {
        guard.received(1_000);
        guard.navigated();
        guard.dialogOpened();
        guard.popupOpened();
        guard.check();
        assertThat(guard.tripped()).isFalse();
        assertThat(guard.dialogs()).isEqualTo(1);
    }

    @Test
    void stopsAtOneByteTooMany() {
        guard.received(600);
        guard.received(401);
        assertThat(cause()).isEqualTo(Cause.RESPONSE_TOO_LARGE);
    }

    @Test
    void stopsAPageThatGoesOnAndOn() {
        for (int i = 0; i <= PageGuard.MAX_NAVIGATIONS; i++) {
            assertThat(guard.tripped()).isFalse();
            guard.navigated();
        }
        assertThat(cause()).isEqualTo(Cause.TOO_MANY_NAVIGATIONS);
    }

    @Test
    void keepsTheFirstReason() {
        guard.received(2_000);
        for (int i = 0; i <= PageGuard.MAX_DIALOGS; i++) {
            guard.dialogOpened();
        }
        assertThat(cause()).isEqualTo(Cause.RESPONSE_TOO_LARGE);
    }

    @Test
    void stopsDialogsAndWindowsWithoutEnd() {
        PageGuard windows = new PageGuard(1);
        for (int i = 0; i <= PageGuard.MAX_POPUPS; i++) {
            windows.popupOpened();
        }
        for (int i = 0; i <= PageGuard.MAX_DIALOGS; i++) {
            guard.dialogOpened();
        }
        assertThat(windows.tripped()).isTrue();
        assertThat(cause()).isEqualTo(Cause.PAGE_TIMEOUT);
    }

    private Cause cause() {
        Cause[] cause = new Cause[1];
        assertThatExceptionOfType(PageFault.class)
                .isThrownBy(guard::check)
                .satisfies(fault -> cause[0] = fault.fault().cause());
        return cause[0];
    }
}
