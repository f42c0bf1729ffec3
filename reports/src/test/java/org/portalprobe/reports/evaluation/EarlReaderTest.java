package org.portalprobe.reports.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.wcag.Ledger;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.checks.wcag.RuleVerdict;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.config.channel.Dismissal;
import org.portalprobe.config.channel.HumanVerdict;
import org.portalprobe.config.channel.HumanVerdict.Finding;
import org.portalprobe.config.channel.Origin;

class EarlReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Origin ORIGIN = new Origin("a.json", "0".repeat(64), 0, "An", NOW);

    @TempDir
    Path folder;

    @Test
    void readsPeoplesVerdictsAndLeavesProgramsAndTheUntestedOut() throws IOException {
        assertThat(read("""
                {"@context": {}, "@graph": [
                 {"mode": "earl:manual", "date": "2026-11-20T08:00:00Z", "assertedBy": {"name": "Lan"},
                  "test": {"id": "WCAG20:text-equiv-all"}, "subject": {"id": "https://dvc.example/a", "type": ["TestSubject", "Webpage"]},
                  "result": {"outcome": {"id": "earl:failed"}, "description": "ảnh bản đồ"}},
                 {"mode": "earl:automatic", "test": {"id": "WCAG20:text-equiv-all"}, "subject": {"id": "https://dvc.example/a"},
                  "result": {"outcome": "earl:failed"}},
                 {"mode": "earl:manual", "test": {"num": "2.4.2"}, "subject": "https://dvc.example/b",
                  "result": {"outcome": "http://www.w3.org/ns/earl#untested"}},
                 {"mode": "earl:manual", "date": "2026-11-19", "test": "https://www.w3.org/TR/WCAG20/#meaning-doc-lang-id",
                  "subject": {"@id": "https://dvc.example", "@type": "Website"}, "result": {"outcome": "http://www.w3.org/ns/earl#passed"}}
                ]}"""))
                .extracting(
                        HumanVerdict::site,
                        HumanVerdict::page,
                        HumanVerdict::criterion,
                        HumanVerdict::finding,
                        HumanVerdict::auditor,
                        HumanVerdict::on)
                .containsExactly(
                        tuple(
                                "dvc.example",
                                Optional.of(URI.create("https://dvc.example/a")),
                                "1.1.1",
                                Finding.FAILED,
                                "Lan",
                                LocalDate.of(2026, 11, 20)),
                        tuple(
                                "dvc.example",
                                Optional.empty(),
                                "3.1.1",
                                Finding.PASSED,
                                "An",
                                LocalDate.of(2026, 11, 19)));
    }

    @Test
    void tellsAllMistakesAtOnceAndTakesNothing() {
        List<ConfigProblem> problems =
                catchThrowableOfType(ConfigException.class, () -> read("""
                        {"@graph": [{"test": {"num": "9.9.9"}, "subject": {"id": "_:a"}, "date": "gestern",
                          "result": {"outcome": "earl:perhaps"}}]}""")).problems();

        assertThat(problems).hasSize(4).allSatisfy(one -> assertThat(one.file()).contains("assertion 1"));
        assertThat(catchThrowableOfType(ConfigException.class, () -> read("{]")).problems())
                .hasSize(1);
        assertThat(catchThrowableOfType(ConfigException.class, () -> read("{}")).problems())
                .hasSize(1);
    }

    @Test
    void whatWeWroteAndAPersonCompletedComesBackAsThatPersonsAlone() throws IOException {
        PageVerdict page = new PageVerdict(
                URI.create("https://dvc.example/"),
                List.of(new RuleVerdict(
                        "image-alt",
                        RuleOutcome.FAILED,
                        Optional.empty(),
                        List.of("1.1.1"),
                        List.of(),
                        "",
                        List.of(),
                        1,
                        Optional.empty())),
                List.of(),
                List.of(),
                Optional.empty());
        HumanVerdict human = new HumanVerdict(
                "dvc.example",
                Optional.empty(),
                "1.3.3",
                Finding.PASSED,
                "Lan",
                LocalDate.of(2026, 11, 20),
                Optional.of("đã xem"),
                ORIGIN);
        Ledger ledger = Ledger.of(
                List.of(page), List.of(), new AuditBook(List.of(human), List.of()), LocalDate.of(2026, 11, 21));
        Evaluation evaluation = new Evaluation("dvc.example", "PortalProbe 1", NOW, List.of(page), ledger);

        assertThat(read(evaluation.earl()))
                .singleElement()
                .extracting(HumanVerdict::criterion, HumanVerdict::finding, HumanVerdict::auditor, HumanVerdict::page)
                .containsExactly("1.3.3", Finding.PASSED, "Lan", Optional.empty());
        assertThat(read(evaluation.forReportTool().replace("earl:automatic", "earl:manual")))
                .extracting(HumanVerdict::criterion)
                .containsExactly("1.3.3");
    }

    @Test
    void theBookOfAFolderGrowsAndIsRefusedWhenItIsNotOurs() throws IOException {
        AuditBookFile file = AuditBookFile.in(folder.resolve("out"));
        assertThat(file.read()).isEqualTo(AuditBook.EMPTY);

        Dismissal first = new Dismissal("0123456789ab", "Lan", "trang trí", LocalDate.of(2026, 12, 31), ORIGIN);
        file.add(new AuditBook(List.of(), List.of(first)));
        Dismissal longer = new Dismissal("0123456789ab", "Lan", "trang trí", LocalDate.of(2027, 12, 31), ORIGIN);
        file.add(new AuditBook(List.of(), List.of(longer)));
        assertThat(file.read().dismissals()).containsExactly(longer);

        Files.writeString(file.path(), "{\"format\": 9, \"book\": {\"verdicts\": [], \"dismissals\": []}}");
        assertThat(catchThrowableOfType(ConfigException.class, file::read)).hasMessageContaining("format 9");
    }

    private List<HumanVerdict> read(String json) throws IOException {
        return EarlReader.read(Files.writeString(folder.resolve("a.json"), json), ORIGIN);
    }
}
