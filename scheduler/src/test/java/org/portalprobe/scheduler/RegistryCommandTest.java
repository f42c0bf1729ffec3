package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.Registry;
import org.portalprobe.config.exchange.RegistryExchange;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.scheduler.cli.ExitCode;

class RegistryCommandTest {

    private static final String GOOD = "name,organisation,kind,url\nA,Hà Nội,cổng dvc,https://a.example/\n";

    @TempDir
    Path folder;

    private final Cli cli = new Cli();

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void takesATableIntoANewRegistry() throws IOException {
        Files.writeString(folder.resolve("a.csv"), GOOD);

        assertThat(cli.run("registry", "import", file("a.csv"), "--into", file("r.yaml")))
                .isZero();

        assertThat(cli.out()).contains("1 cổng mới, 0 cổng thay đổi, 0 cổng giữ nguyên");
        assertThat(RegistryFile.read(folder.resolve("r.yaml")).portals()).hasSize(1);
    }

    @Test
    void onlySaysWhatADryRunWouldDo() throws IOException {
        Files.writeString(folder.resolve("a.csv"), GOOD);

        assertThat(cli.run("registry", "import", file("a.csv"), "--into", file("r.yaml"), "--dry-run", "--lang", "en"))
                .isZero();

        assertThat(cli.out()).contains("Would be imported").contains("1 new portals");
        assertThat(folder.resolve("r.yaml")).doesNotExist();
    }

    @Test
    void leavesTheRegistryAsItIsWhenOneRowIsWrong() throws IOException {
        Files.writeString(folder.resolve("a.csv"), GOOD);
        cli.run("registry", "import", file("a.csv"), "--into", file("r.yaml"));
        String before = Files.readString(folder.resolve("r.yaml"));
        Files.writeString(
                folder.resolve("b.csv"), GOOD.replace("a.example", "b.example") + "B,Hà Nội,cổng dvc,not a url\n");

        assertThat(cli.run("registry", "import", file("b.csv"), "--into", file("r.yaml")))
                .isEqualTo(2);

        assertThat(cli.err()).contains("D3 \"not a url\": is no http(s) address");
        assertThat(folder.resolve("r.yaml")).hasContent(before);
    }

    @Test
    void meansNamesAsOfTheDayGiven() throws IOException {
        Files.writeString(folder.resolve("a.csv"), GOOD.replace("Hà Nội", "Hậu Giang"));

        assertThat(cli.run("registry", "import", file("a.csv"), "--into", file("r.yaml"), "--as-of", "2024-10-25"))
                .isZero();
        assertThat(cli.run("registry", "import", file("a.csv"), "--into", file("r.yaml"), "--as-of", "2025-10-25"))
                .isEqualTo(2);
    }

    @Test
    void writesTheTemplateAndTheShippedPortals() {
        assertThat(cli.run("registry", "template", file("t.xlsx"))).isZero();
        assertThat(cli.run("registry", "export", file("e.xlsx"))).isZero();

        assertThat(folder.resolve("t.xlsx")).isNotEmptyFile();
        assertThat(cli.out()).contains("Đã xuất 14 cổng và 3 nền tảng chưa có địa chỉ");
    }

    @Test
    void listsWhatANightWouldStumbleOver() throws IOException {
        try (DemoRegistry demo = DemoRegistry.start(InstantSource.system())) {
            List<Portal> portals = new ArrayList<>(demo.portals());
            portals.add(gone());
            Path file = folder.resolve("demo.yaml");
            Files.write(file, RegistryExchange.write(file, new Registry(portals)));

            int code = cli.run("registry", "check", "--registry", file.toString());

            assertThat(code).isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
            assertThat(cli.out().lines())
                    .anyMatch(line -> line.startsWith("gone ") && line.contains("không vào được"))
                    .anyMatch(line -> line.contains("200 ") && line.contains("EMC"))
                    .anyMatch(line -> line.startsWith("Đã xem " + portals.size() + " cổng"));
        }
    }

    private static Portal gone() {
        return new Portal(
                new PortalId("gone"),
                LocalizedText.same("Gone"),
                Optional.empty(),
                PortalKind.SERVICE_PORTAL,
                PortalStatus.ACTIVE,
                URI.create("http://127.0.0.1:1/"),
                Map.of(),
                new NetworkPolicy(true, Map.of(), List.of(), false));
    }
}
