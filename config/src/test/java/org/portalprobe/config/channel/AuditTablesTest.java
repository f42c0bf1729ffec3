package org.portalprobe.config.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Registry;
import org.portalprobe.config.channel.HumanVerdict.Finding;
import org.portalprobe.config.loader.Shipped;

class AuditTablesTest {

    private static final Intake INTAKE =
            new Intake(Shipped.organisations(), new Registry(List.of()), "An", Instant.parse("2026-11-21T03:00:00Z"));
    private static final String VERDICTS =
            "Cổng hoặc trang;Tiêu chí WCAG;Kết luận;Người đánh giá;Ngày đánh giá;Nhận xét\n";
    private static final String DECISIONS = "Mã lỗi;Người quyết định;Lý do;Hiệu lực đến hết ngày\n";

    @TempDir
    Path folder;

    @Test
    void takesVerdictsOnSitesAndPages() throws IOException {
        List<HumanVerdict> taken = verdicts("""
                DVC.example.vn;1.1.1;Đạt;Lan;20/11/2026;mọi ảnh
                https://dvc.example.vn/tra-cuu;2.1.1 Bàn phím;không đạt;Lan;20/11/2026;
                """).entries();

        assertThat(taken)
                .extracting(HumanVerdict::site, HumanVerdict::page, HumanVerdict::criterion, HumanVerdict::finding)
                .containsExactly(
                        tuple("dvc.example.vn", Optional.empty(), "1.1.1", Finding.PASSED),
                        tuple(
                                "dvc.example.vn",
                                Optional.of(URI.create("https://dvc.example.vn/tra-cuu")),
                                "2.1.1",
                                Finding.FAILED));
        assertThat(taken.getFirst().remark()).contains("mọi ảnh");
        assertThat(taken.getFirst().origin().row()).isEqualTo(2);
    }

    @Test
    void tellsAllMistakesOfVerdictsAtOnceAndTakesNothing() {
        assertThat(problems(() -> verdicts("""
                        dvc.example.vn;1.1.9;Đạt;Lan;20/11/2026;
                        dvc.example.vn;2.1.1;tốt;;20/11/2027;
                        ;1.1.1;Đạt;Lan;20/11/2026;
                        dvc.example.vn;1.1.1;Đạt;Lan;20/11/2026;
                        dvc.example.vn;1.1.1;Không đạt;Lan;20/11/2026;
                        """)))
                .extracting(ConfigProblem::problem)
                .containsExactly(
                        "is no success criterion of level A or AA",
                        "is no verdict",
                        "is blank",
                        "lies in the future",
                        "is blank",
                        "has a verdict of the same auditor in row 5");
    }

    @Test
    void takesDecisionsAndTellsThoseThatAreOver() throws IOException {
        TakenIn<Dismissal> taken = decisions("""
                0123456789ab;Lan;ảnh trang trí;31/12/2026
                ba9876543210;Lan;đã sửa;01/11/2026
                """);

        assertThat(taken.entries()).hasSize(2);
        assertThat(taken.notes())
                .singleElement()
                .extracting(ConfigProblem::problem)
                .asString()
                .contains("is over");
        AuditBook book = new AuditBook(List.of(), taken.entries());
        LocalDate today = LocalDate.of(2026, 11, 21);
        assertThat(book.dismissal("0123456789ab", today)).isPresent();
        assertThat(book.dismissal("0123456789ab", LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(book.dismissal("ba9876543210", today)).isEmpty();
    }

    @Test
    void aDecisionNeedsAnOwnerAReasonAndAnEnd() {
        assertThat(problems(() -> decisions("""
                        xyz;Lan;ảnh trang trí;31/12/2026
                        0123456789ab;;;31/12/2040
                        """)))
                .extracting(ConfigProblem::problem)
                .containsExactly("is no fault's id", "is blank", "is blank", "is too far away");
    }

    @Test
    void theTemplatesCanBeReadOnceTheyAreFilledIn() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("1.1.1", "Nội dung không phải văn bản");
        names.put("2.1.1", "Bàn phím");
        Path form = folder.resolve("ket-luan.csv");
        String empty = new String(HumanVerdictTable.template(form, names), StandardCharsets.UTF_8);
        assertThat(empty).contains("Tiêu chí WCAG (wcag)").contains("1.1.1");

        byte[] faults = DismissalTable.template(form, List.of(List.of("0123456789ab", "image-alt", "https://a/ img")));
        assertThat(new String(faults, StandardCharsets.UTF_8)).contains("0123456789ab", "image-alt");
    }

    @Test
    void aLaterEntryAboutTheSameReplacesTheEarlierOne() throws IOException {
        AuditBook first = new AuditBook(
                verdicts("dvc.example.vn;1.1.1;Đạt;Lan;19/11/2026;\ndvc.example.vn;1.3.1;Đạt;Lan;19/11/2026;\n")
                        .entries(),
                List.of());
        AuditBook later = new AuditBook(
                verdicts("dvc.example.vn;1.1.1;Không đạt;Lan;20/11/2026;\n").entries(), List.of());

        assertThat(first.and(later).of("dvc.example.vn"))
                .extracting(HumanVerdict::criterion, HumanVerdict::finding)
                .containsExactly(tuple("1.3.1", Finding.PASSED), tuple("1.1.1", Finding.FAILED));
    }

    private TakenIn<HumanVerdict> verdicts(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("ket-luan.csv"), VERDICTS + rows);
        return new HumanVerdictTable(Set.of("1.1.1", "1.3.1", "2.1.1"), INTAKE).read(file);
    }

    private TakenIn<Dismissal> decisions(String rows) throws IOException {
        return new DismissalTable(INTAKE).read(Files.writeString(folder.resolve("loi.csv"), DECISIONS + rows));
    }

    private static List<ConfigProblem> problems(ThrowingCallable reading) {
        return catchThrowableOfType(ConfigException.class, reading).problems();
    }
}
