package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a night from being served is said at once, with exit code 2. */
class ServeCommandTest {

    @TempDir
    Path folder;

    private final Cli cli = new Cli();

    @Test
    void saysAllThatIsWrongInItsHoursAtOnce() throws IOException {
        int code = serve(
                "--zone",
                "Asia/Ho_Chi_Min",
                "--night",
                "22-5",
                "--days",
                "0 0 8 ? * MON-FRY",
                "--listen",
                "8080",
                "--lease",
                "1s");
        assertThat(code).isEqualTo(2);
        assertThat(cli.err())
                .contains("--zone: \"Asia/Ho_Chi_Min\": is no time zone; did you mean Asia/Ho_Chi_Minh?")
                .contains("--night: \"22-5\": is no span of hours")
                .contains("--days: \"0 0 8 ? * MON-FRY\": is no cron expression")
                .contains("--listen: \"8080\": is no address")
                .contains("--lease: \"1000ms\": is too short");
        assertThat(cli.err().lines()).hasSize(5);
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve("--listen", "127.0.0.1:" + other.getLocalPort())).isEqualTo(2);
        }
        assertThat(cli.err().lines()).singleElement().asString().contains("--listen", "in use by another process");
    }

    @Test
    void saysThatItsFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("store"), "no folder");
        assertThat(cli.run("serve", "--registry", registry().toString(), "--store", file.toString()))
                .isEqualTo(2);
        assertThat(cli.err().lines()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongInTheRegistry() {
        assertThat(cli.run("serve", "--registry", folder.resolve("gone.yaml").toString()))
                .isEqualTo(2);
        assertThat(cli.err()).contains("gone.yaml");
    }

    @Test
    void letsNoWorkerWorkOnAFileThatOneProcessOwns() throws IOException {
        assertThat(cli.run("worker", "--registry", registry().toString(), "--store", folder.toString()))
                .isEqualTo(2);
        assertThat(cli.err()).contains("--store: is no database that several processes share");
    }

    private int serve(String... more) throws IOException {
        String[] all = new String[more.length + 5];
        System.arraycopy(more, 0, all, 5, more.length);
        all[0] = "serve";
        all[1] = "--registry";
        all[2] = registry().toString();
        all[3] = "--store";
        all[4] = folder.resolve("kho").toString();
        return cli.run(all);
    }

    private Path registry() throws IOException {
        return Files.writeString(folder.resolve("portals.yaml"), """
                portals:
                  - { id: so-a, name: Cổng A, kind: service-portal, url: "http://127.0.0.1:9/", network: { allow-private-addresses: true } }
                """);
    }
}
