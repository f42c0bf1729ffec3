package org.portalprobe.config.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;

class PortalsTest {

    @Test
    void takesAnAddressForAnActiveServicePortalUnderTheDefaultPolicy() {
        Portal portal = Portals.ofUrl("https://dichvucong.example.gov.vn");

        assertThat(portal.name().vi()).isEqualTo("dichvucong.example.gov.vn");
        assertThat(portal.kind()).isEqualTo(PortalKind.SERVICE_PORTAL);
        assertThat(portal.status()).isEqualTo(PortalStatus.ACTIVE);
        assertThat(portal.url()).isEqualTo(URI.create("https://dichvucong.example.gov.vn/"));
        assertThat(portal.network()).isEqualTo(NetworkPolicy.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "https://DVC.Example.gov.vn/vi, dvc-example-gov-vn",
        "http://127.0.0.1:8080/, 127-0-0-1-8080",
        "'https://[::1]:8443/', 1-8443",
        "https://xn--cng-gpa8w.example/, xn-cng-gpa8w-example"
    })
    void makesTheIdFromHostAndPort(String url, String id) {
        assertThat(Portals.ofUrl(url).id().value()).isEqualTo(id);
    }

    @Test
    void cutsTheIdOfAVeryLongHost() {
        assertThat(Portals.ofUrl("https://" + "a23456789.".repeat(9) + "vn")
                        .id()
                        .value())
                .hasSizeLessThanOrEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dichvucong.example | did you mean https://dichvucong.example?",
                "file:///etc/passwd | is no http(s) address",
                "https://user:secret@a.example/ | carries credentials",
                "https:// | is no valid address",
                "user:secret@a.example | is no http(s) address",
                "'' | is no http(s) address"
            })
    void saysWhatIsWrongWithAnAddress(String url, String message) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Portals.ofUrl(url))
                .withMessageContaining(message)
                .withMessageStartingWith("--portal:")
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("secret"));
    }
}
