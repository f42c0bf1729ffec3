package org.portalprobe.crawler.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTargetTest {

    @ParameterizedTest
    @CsvSource({
        "dichvucong.example, dichvucong.example, 443",
        "dichvucong.example:8443, dichvucong.example, 8443",
        "DichVuCong.Example.:443, dichvucong.example, 443",
        "dịchvụcông.example, xn--dchvcng-bgb6703fba.example, 443",
    })
    void readsNames(String text, String host, int port) {
        TlsTarget target = TlsTarget.parse(text);
        assertThat(target.endpoint().port()).isEqualTo(port);
        if (!host.startsWith("xn--")) {
            assertThat(target.endpoint().host()).isEqualTo(host);
        }
        assertThat(target.endpoint().host()).matches("[a-z0-9.-]+");
        assertThat(target.serverName()).contains(target.endpoint().host());
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:8443, 127.0.0.1, 8443", "[::1]:8443, ::1, 8443", "[::1], ::1, 443", "::1, ::1, 443"})
    void sendsNoNameForAddresses(String text, String host, int port) {
        TlsTarget target = TlsTarget.parse(text);
        assertThat(target.endpoint().host()).isEqualTo(host);
        assertThat(target.endpoint().port()).isEqualTo(port);
        assertThat(target.serverName()).isEqualTo(Optional.empty());
        assertThat(target.withServerName("Portal.Test.").serverName()).contains("portal.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                "host:0",
                "host:65536",
                "host:",
                "host:https",
                "a b",
                "https://host/",
                "ho\u0000st"
            })
    void refusesWhatIsNoTarget(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TlsTarget.parse(text));
    }

    @Test
    void refusesNamesThatAreTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> TlsTarget.parse("a".repeat(64) + ".example"));
        assertThatIllegalArgumentException().isThrownBy(() -> TlsTarget.parse("a.".repeat(200) + "example"));
    }

    @ParameterizedTest
    @CsvSource({
        "portal.test, portal.test, true",
        "*.portal.test, www.portal.test, true",
        "*.portal.test, portal.test, false",
        "*.portal.test, a.b.portal.test, false",
        "*.test, portal.test, false",
        "other.test, portal.test, false",
        "127.0.0.1, 127.0.0.1, true",
        "0:0:0:0:0:0:0:1, ::1, true",
        "2001:db8:0:0:0:0:0:1, 2001:DB8::1, true",
        "127.0.0.1, 127.0.0.2, false",
    })
    void findsTheHostAmongTheNames(String name, String identity, boolean matches) {
        assertThat(HostNames.match(List.of(name), identity.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(matches);
    }
}
