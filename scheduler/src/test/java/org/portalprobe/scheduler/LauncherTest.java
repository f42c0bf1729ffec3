package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.scheduler.LauncherMachine.Outcome;

@Timeout(60)
class LauncherTest {

    private static final String BUILDING = "building (the first time";

    @TempDir
    private Path folder;

    private LauncherMachine machine;

    @BeforeEach
    void aCompleteMachine() throws IOException {
        machine = LauncherMachine.complete(folder.toRealPath());
    }

    @Test
    void runsFromAnyFolderThroughALinkAndPassesArgumentsAndExitCodeOn() throws IOException {
        Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("probe"), machine.root.resolve("portalprobe"));

        Outcome outcome = machine.finish(machine.start(Map.of(), link, elsewhere, "run", "--only", "a b", ""));

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.output())
                .contains("<" + machine.root + "/scheduler/target/portalprobe/lib/*>")
                .contains("<-Dportalprobe.chromium=" + folder.toRealPath() + "/bin/chromium>")
                .contains("<org.portalprobe.scheduler.Main><run><--only><a b><>" + elsewhere);
    }

    @Test
    void buildsOnlyWhenSourcesChanged() throws IOException {
        assertThat(machine.launch("run").output()).contains(BUILDING);
        assertThat(machine.launch("run").output()).doesNotContain("building");

        machine.write("config/src/main/java/A.java", "changed");
        assertThat(machine.launch("run").output()).contains(BUILDING);

        Files.delete(machine.root.resolve("config/src/main/java/A.java"));
        assertThat(machine.launch("run").output()).contains(BUILDING);
        assertThat(machine.logged()).hasSize(3).allMatch("mvn -B -q -DskipTests package"::equals);
    }

    @Test
    void twoLaunchersBuildOnce() throws IOException {
        Path gate = folder.resolve("gate");
        machine.program(
                "mvn",
                "read opened < \"$GATE\"; echo mvn >> \"$LOG\"; mkdir -p scheduler/target/portalprobe/lib;"
                        + " touch scheduler/target/portalprobe/lib/scheduler-1.jar");
        new ProcessBuilder("mkfifo", gate.toString()).start().onExit().join();
        Map<String, String> environment = Map.of("GATE", gate.toString());

        Process first = machine.start(environment, machine.root.resolve("portalprobe"), folder, "run");
        BufferedReader firstSays = reader(first);
        assertThat(firstSays.readLine()).contains(BUILDING);
        Process second = machine.start(environment, machine.root.resolve("portalprobe"), folder, "run");
        assertThat(reader(second).readLine()).contains("another build is under way");
        Files.writeString(gate, "go\n");

        assertThat(machine.finish(first).code()).isEqualTo(3);
        assertThat(machine.finish(second).code()).isEqualTo(3);
        assertThat(machine.logged()).hasSize(1);
    }

    @Test
    void showsWhatMavenSaidWhenTheBuildFails() {
        machine.program("mvn", "echo '[ERROR] A.java is broken'; exit 1");

        Outcome outcome = machine.launch("run");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("[ERROR] A.java is broken").contains("the build failed");
    }

    @Test
    void goesOnSearchingWhenJavaHomeIsTooOld() {
        Path old = machine.jdk("old", "17.0.15", "echo too old");
        machine.jdk(".jdks/new", "25", "echo new enough");
        machine.edit("tools/machine.sh", "/usr/lib/jvm/* /usr/lib64/jvm/* /opt/* /opt/*/* /usr/java/*", "");

        Outcome outcome = machine.launch(Map.of("JAVA_HOME", old.toString()), "run");

        assertThat(outcome.output()).contains("new enough").doesNotContain("too old");
    }

    @Test
    void saysHowToGetAJdkWhereNoneFits() {
        machine.edit("tools/machine.sh", "jdk_least=21", "jdk_least=99");

        Outcome outcome = machine.launch("run");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output())
                .contains("No JDK 99 or newer was found (seen: Java 21 in")
                .contains("adoptium.net")
                .contains("apt-get install -y temurin-25-jdk")
                .doesNotContain("building");
        assertThat(machine.logged()).isEmpty();
    }

    @Test
    void listsAllThatIsMissingWithTheExactCommandForWhomCannotInstall() {
        machine.program("apt-cache", "echo '  Candidate: 150.0'");
        machine.without("mvn");
        machine.without("chromium");
        machine.without("chromedriver");

        Outcome outcome = machine.launch("run");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output())
                .contains("  - Maven (package maven)\n  - Chromium (package chromium)\n")
                .contains("    apt-get update && apt-get install -y maven chromium chromium-driver\n");
    }

    @Test
    void onlyCommandsThatOpenPagesNeedABrowser() {
        machine.program("apt-cache", "echo '  Candidate: 150.0'");
        machine.without("chromium");
        machine.without("chromedriver");

        assertThat(machine.launch("store", "stats").output())
                .contains("<org.portalprobe.scheduler.Main><store><stats>");
        assertThat(machine.launch("wcag", "https://a.test/").output()).contains("  - Chromium (package chromium)");
        assertThat(machine.launch("page", "https://a.test/").output()).contains("  - Chromium (package chromium)");
    }

    @Test
    void installsAsRootWhatIsMissingAndSaysSo() {
        machine.program("id", "echo 0");
        machine.program("apt-cache", "echo '  Candidate: 150.0'");
        machine.without("chromium");
        machine.program(
                "apt-get",
                "echo \"apt-get $*\" >> \"$LOG\"; case \"$*\" in *install*)"
                        + " cp \"${0%/*}/chromedriver\" \"${0%/*}/chromium\";; esac");

        Outcome outcome = machine.launch("run");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.output()).contains("lacks: Chromium").contains("installing chromium (apt-get install)");
        assertThat(machine.logged())
                .startsWith("apt-get -qq update", "apt-get -qq install -y --no-install-recommends chromium");
    }

    @Test
    void doesNotTakeASnapForABrowserNorClaimToHaveFetchedOne() {
        machine.program("chromium", "exec /snap/bin/chromium \"$@\"");

        Outcome outcome = machine.launch("run");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output())
                .contains("<com.microsoft.playwright.CLI><install>")
                .contains("no usable Chromium")
                .contains("PORTALPROBE_CHROMIUM=/path/to/chrome")
                .doesNotContain("<org.portalprobe.scheduler.Main>");
    }

    @Test
    void fetchesPlaywrightsNodeWhereTheDistributionsIsTooOld() {
        machine.program("node", "echo v18.20.4");
        machine.edit("tools/machine.sh", " /usr/bin/node ", " ");
        machine.program("apt-cache", "echo '  Candidate: 18.20.4+dfsg-1~deb12u1'");

        Outcome outcome = machine.launch("run");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output())
                .contains("fetching Playwright's own through Maven")
                .contains("no Node 20 or newer: install one");
        assertThat(String.join("\n", machine.logged()))
                .contains("-Dartifact=com.microsoft.playwright:driver-bundle:1.0");
    }

    @Test
    void leavesTheBrowserThatTheUserNamedToTheProgramToJudge() {
        machine.without("chromium");

        Outcome outcome = machine.launch(Map.of("PORTALPROBE_CHROMIUM", "/no/such/browser"), "run");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.output()).contains("<-Dportalprobe.chromium=/no/such/browser>");
    }

    @Test
    void needsNoBrowserToShowHelp() {
        machine.without("chromium");
        machine.without("node");

        assertThat(machine.launch("--help").output()).contains("<org.portalprobe.scheduler.Main><--help>");
        assertThat(machine.launch("run", "--help").output()).contains("<org.portalprobe.scheduler.Main><run><--help>");
        assertThat(machine.launch().code()).isEqualTo(3);
    }

    @Test
    void countsTheTestsAndPassesMavensVerdictOn() {
        machine.write("config/target/surefire-reports/TEST-stale.xml", "<testsuite tests=\"500\" errors=\"0\"");
        machine.program(
                "mvn",
                "echo \"mvn $*\" >> \"$LOG\"; mkdir -p config/target/surefire-reports crawler/target/failsafe-reports\n"
                        + suite("config/target/surefire-reports/TEST-a.xml", 7, 1, 1, 2)
                        + suite("crawler/target/failsafe-reports/TEST-b.xml", 5, 0, 0, 0) + "exit 1");

        Outcome outcome = machine.launch("test", "--all", "-Dtest=X");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).endsWith("8 passed, 2 failed, 2 skipped\n");
        assertThat(machine.logged().getFirst())
                .startsWith("mvn -B -Pverify -Dtest.excludedGroups= -Dportalprobe.chromium=")
                .endsWith("-Dtest=X verify");
    }

    private static String suite(String file, int tests, int errors, int failures, int skipped) {
        return """
                cat > %s <<END
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="x" time="1" tests="%d" errors="%d" skipped="%d" failures="%d">
                END
                """.formatted(file, tests, errors, skipped, failures);
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
