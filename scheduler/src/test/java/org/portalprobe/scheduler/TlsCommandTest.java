package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.crawler.loopback.LoopbackSocket;

class TlsCommandTest {

    private final Cli cli = new Cli();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"host:0", "host:port", "https://portal.test/", "a..b"})
    void aTargetThatIsNoneIsUsage(String target) {
        assertThat(cli.run("tls", target)).isEqualTo(2);
        assertThat(cli.err()).contains(target).contains("portalprobe tls --help");
    }

    @Test
    void nobodyElseIsSurveyedWithoutPauses() {
        assertThat(cli.run("tls", "portal.test", "--unpaced")).isEqualTo(2);
        assertThat(cli.err()).contains("--unpaced");
    }

    @Test
    void aRootFileWithoutARootStopsBeforeAnythingIsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("root.pem"), "nothing");
        assertThat(cli.run("tls", "127.0.0.1:9", "--root", file.toString())).isNotZero();
        assertThat(cli.err()).contains("root.pem");
    }

    @Test
    void httpOnThePortIsNamedAndEndsAsUnreachable() throws IOException {
        try (LoopbackSocket peer = LoopbackSocket.saying("127.0.0.1", "HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(cli.run("tls", "127.0.0.1:" + peer.port(), "--unpaced")).isEqualTo(3);
            assertThat(cli.out()).contains("không khảo sát được", "plain HTTP on this port");
        }
    }

    @Test
    void jsonSaysTheFaultToo() throws IOException {
        int closed = LoopbackSocket.refusingPort();
        assertThat(cli.run("tls", "127.0.0.1:" + closed, "--unpaced", "--json")).isEqualTo(3);
        assertThat(cli.out()).contains("\"cause\" : \"CONNECTION_REFUSED\"", "\"format\" : 1");
    }

    @Test
    void helpHasExamples() {
        assertThat(cli.run("tls", "--help")).isZero();
        assertThat(cli.out()).contains("HOST[:PORT]", "Examples:", "--full");
    }
}
