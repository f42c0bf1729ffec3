package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

class BrowserFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "ERR_NAME_NOT_RESOLVED, NAME_NOT_FOUND",
        "ERR_NAME_RESOLUTION_FAILED, NAME_SERVICE_FAILED",
        "ERR_CONNECTION_REFUSED, CONNECTION_REFUSED",
        "ERR_CONNECTION_RESET, CONNECTION_RESET",
        "ERR_CONNECTION_CLOSED, CONNECTION_RESET",
        "ERR_CONNECTION_TIMED_OUT, CONNECT_TIMEOUT",
        "ERR_EMPTY_RESPONSE, CONNECTION_RESET",
        "ERR_TOO_MANY_REDIRECTS, TOO_MANY_REDIRECTS",
        "ERR_CERT_DATE_INVALID, CERTIFICATE_REFUSED",
        "ERR_SSL_PROTOCOL_ERROR, TLS_HANDSHAKE_FAILED",
        "ERR_INTERNET_DISCONNECTED, OWN_NETWORK_DOWN",
        "ERR_UNSAFE_PORT, ADDRESS_REFUSED",
        "ERR_INVALID_HTTP_RESPONSE, RESPONSE_MALFORMED",
        "ERR_SOMETHING_NEW, RESPONSE_MALFORMED"
    })
    void readsChromiumsNetworkErrors(String error, Cause cause) {
        Fault fault = BrowserFaults.of(new PlaywrightException("page.goto: net::" + error + " at http://a/"), true);
        assertThat(fault.cause()).isEqualTo(cause);
        assertThat(fault.attribution()).isNotEqualTo(Attribution.PORTAL);
        assertThat(fault.detail()).contains(error);
    }

    @Test
    void blamesUsForADeadBrowserWhateverItSaid() {
        Fault fault = BrowserFaults.of(new PlaywrightException("net::ERR_CONNECTION_RESET"), false);
        assertThat(fault.cause()).isEqualTo(Cause.BROWSER_DIED);
        assertThat(fault.attribution()).isEqualTo(Attribution.US);
    }

    @Test
    void tellsCrashesDownloadsAndDeadlinesApart() {
        assertThat(BrowserFaults.of(new PlaywrightException("Page crashed"), true)
                        .cause())
                .isEqualTo(Cause.PAGE_CRASHED);
        assertThat(BrowserFaults.of(new PlaywrightException("page.goto: Download is starting"), true)
                        .cause())
                .isEqualTo(Cause.DOWNLOAD);
        assertThat(BrowserFaults.of(new TimeoutError("Timeout 8000ms exceeded."), true)
                        .cause())
                .isEqualTo(Cause.PAGE_TIMEOUT);
    }

    @Test
    void keepsTheMessageAndLeavesTheDriversStackOut() {
        Fault fault = BrowserFaults.of(
                new TimeoutError("Error {\n  message='Timeout 9ms exceeded.\n  name='TimeoutError\n  stack='at x.js:1"),
                true);
        assertThat(fault.detail()).isEqualTo("Timeout 9ms exceeded.");
    }

    @Test
    void takesTheRestForABugOfOurs() {
        assertThat(BrowserFaults.of(new IllegalStateException("oops"), true).cause())
                .isEqualTo(Cause.INTERNAL);
    }
}
