package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.scheduler.cli.ExitCode;

/** What the command says before it contacts anything. */
class GateCommandTest {

    private static final String SITE = "http://127.0.0.1:9/";

    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void refuses(String said, String... arguments) {
        assertThat(cli.run(arguments)).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains(said);
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void wantsOneTarget() {
        refuses("one of --url, --portal and --dir", "gate");
        refuses("one of --url, --portal and --dir", "gate", "--url", SITE, "--dir", folder.toString());
        refuses("is on another server", "gate", "--url", SITE, "http://127.0.0.2:9/");
    }

    @Test
    void anEmptyFolderIsNotClean() throws Exception {
        refuses("an empty folder is not clean", "gate", "--dir", folder.toString());
        file("index.htm.txt", "x");
        refuses("has no page", "gate", "--dir", folder.toString());
        refuses("is no folder", "gate", "--dir", folder.resolve("dist").toString());
    }

    @Test
    void aBaselineOfAnotherModelVersionOrFormatIsRefused() throws Exception {
        Path other = file("gate.yaml", "format: 1\nmodel: httt-tthc-2020 v3\nchecks: \"000000000000\"\n");
        refuses("this run judges by httt-tthc-2024", "gate", "--url", SITE, "--baseline", other.toString());
        assertThat(cli.err()).contains("this version's checks are").contains("--update-baseline");

        Path newer = file("newer.yaml", "format: 7\nnews: 1\n");
        refuses("format that this version does not read", "gate", "--url", SITE, "--baseline", newer.toString());
    }

    @Test
    void aBaselineThatIsMissingOrEditedWithASlipIsRefusedWithItsLine() throws Exception {
        refuses(
                "no such file",
                "gate",
                "--url",
                SITE,
                "--baseline",
                folder.resolve("none.yaml").toString());
        Path edited = file("gate.yaml", "format: 1\nmodel: m v1\nchecks: abc\nfault: []\n");
        refuses("gate.yaml:4", "gate", "--url", SITE, "--baseline", edited.toString());
        assertThat(cli.err()).contains("did you mean faults?");
    }

    @Test
    void unknownWaiverKeysAreRefusedWithASuggestion() throws Exception {
        Path waivers = file(
                "waivers.yaml",
                "waivers:\n  - rule: label\n    ownr: Lan\n    owner: Lan\n    reason: x\n    until: 2026-12-31\n");

        refuses("did you mean owner?", "gate", "--url", SITE, "--waivers", waivers.toString());
        assertThat(cli.err()).contains("waivers.yaml:3");
    }

    @Test
    void secretsComeFromTheEnvironmentAloneAndMustBeThere() {
        refuses("names no environment variable", "gate", "--url", SITE, "--basic-auth-env", "PORTALPROBE_NOT_SET");
        refuses("is not HOST:PORT:ADDRESS", "gate", "--url", SITE, "--resolve", "a.example:443:staging.example");
    }

    @Test
    void aClientCertificateThatCannotBeShownIsRefusedWithTheWayToMakeOne() throws Exception {
        String[] named = {"gate", "--url", SITE, "--client-certificate-env", "PATH", "--client-certificate"};
        String none = folder.resolve("none.p12").toString();
        String text = file("khoa.p12", "-----BEGIN CERTIFICATE-----").toString();

        refuses("there is no such file", with(named, none));
        assertThat(cli.err()).contains("openssl pkcs12 -export").contains("none.p12");
        refuses("openssl pkcs12 -export", with(named, text));
        refuses("stands alone", "gate", "--url", SITE, "--client-certificate", text);
        refuses("stands alone", "gate", "--url", SITE, "--client-certificate-env", "PATH");
    }

    private static String[] with(String[] arguments, String last) {
        return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void optionsThatDoNotFitTogetherAreToldBeforeAnythingIsContacted() {
        refuses("add --baseline FILE", "gate", "--url", SITE, "--update-baseline");
        refuses("5 to 50", "gate", "--url", SITE, "--against", "http://127.0.0.2:9/", "--rounds", "2");
        refuses("has no folder", "gate", "--url", SITE, "--junit", "/nowhere/at/all/gate.xml");
    }
}
