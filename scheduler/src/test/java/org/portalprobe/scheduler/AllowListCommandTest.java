package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.PortalId;
import org.portalprobe.scheduler.cli.ExitCode;

class AllowListCommandTest {

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    private int write(String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "allow-list";
        all[1] = "https://dichvucong.so-a.example/";
        all[2] = "--out";
        all[3] = folder.resolve("ket-qua").toString();
        System.arraycopy(more, 0, all, 4, more.length);
        return cli.run(all);
    }

    @Test
    void writesALetterInVietnameseThatSaysWhoAsksAndWhatIsPromised() {
        assertThat(write("--from", "192.0.2.10", "--sender", "Trung tâm A")).isZero();
        assertThat(cli.out())
                .contains(
                        "Kính gửi",
                        "https://dichvucong.so-a.example/",
                        "192.0.2.10",
                        "PortalProbe/",
                        "mỗi lúc chỉ gửi một yêu cầu, nghỉ ít nhất 0,5 giây",
                        "không cho đo",
                        "Trung tâm A")
                .doesNotContain("{", "}");
    }

    @Test
    void leavesOpenWhatNobodySaid() {
        write();
        assertThat(cli.out()).contains("…………");
        Cli english = new Cli();
        english.run("allow-list", "https://a.example/", "--lang", "en", "--out", folder.toString());
        assertThat(english.out()).contains("We promise", "0.5 s", "_____").doesNotContain("{");
    }

    @Test
    void keepsTheDayOfTheFirstLetter() throws Exception {
        write();
        Letters letters = new Letters(folder.resolve("ket-qua"));
        PortalId portal = new PortalId("dichvucong-so-a-example");
        LocalDate today = letters.first(portal).orElseThrow();
        letters.written(portal, today.plusDays(9));
        letters.written(new PortalId("so-b"), today.minusDays(9));

        assertThat(letters.first(portal)).contains(today);
        assertThat(letters.first(new PortalId("so-c"))).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("ket-qua/letters.tsv"))).hasSize(3);
        assertThat(new Letters(folder.resolve("keine")).first(portal)).isEmpty();
    }

    @Test
    void wantsAPortalOfTheRegistry() throws Exception {
        Path registry = Files.writeString(folder.resolve("portals.yaml"), "portals: []\n");
        assertThat(write("--registry", registry.toString())).isEqualTo(ExitCode.USAGE.code());
    }
}
