package org.portalprobe.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Portals that today's JVM refuses are measured and get their findings; they are not dead. */
class OldPortalTest {

    @ParameterizedTest
    @CsvSource({
        "TLSv1, TLS_RSA_WITH_AES_128_CBC_SHA",
        "TLSv1.1, TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
        "TLSv1.2, TLS_RSA_WITH_AES_128_GCM_SHA256",
    })
    void readsAPortalOfOldTls(String protocol, String suite) throws IOException {
        Process look = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.security.properties=" + properties(),
                        "-Djdk.tls.client.protocols=TLSv1.3,TLSv1.2",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OldPortal.class.getName(),
                        protocol,
                        suite)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = look.inputReader()) {
            assertThat(said.readLine()).isEqualTo(protocol + " " + suite + " 200");
        } finally {
            look.destroy();
        }
    }

    /** The launcher's, from whichever folder the tests run in. */
    private static Path properties() {
        return Stream.of("tools", "../tools")
                .map(folder -> Path.of(folder, "tls.security").toAbsolutePath())
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
