package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.scheduler.cli.ExitCode;

/** Documents and published results from a table into the store and out again. */
class ChannelCommandsTest {

    private static final String SCORES = """
            { "portals": [ { "id": "dvc-hau-giang", "model": { "id": "httt-tthc-2024-strict" },
              "groups": [ { "id": "F", "points": 12.5, "unknown": 20 }, { "id": "S", "points": 7.5, "unknown": 2.5 } ],
              "total": { "points": 20, "unknown": 22.5 } } ] }
            """;

    private record Ran(int code, String out, String err) {}

    @TempDir
    Path folder;

    private Ran ran(String... arguments) {
        var cli = new Cli();
        int code = cli.run(arguments);
        return new Ran(code, cli.out(), cli.err());
    }

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines)).toString();
    }

    private String store() {
        return folder.resolve("kho").toString();
    }

    @Test
    void takesDocumentsInOnceAndListsThem() throws IOException {
        String table = file(
                "a.csv",
                "entity,criterion,level,number,issued,valid-until",
                "Cần Thơ,A1,both,12/QĐ-UBND,02/07/2025,31/12/2027",
                "Cần Thơ,F22,5/8,3/BC,02/07/2025,");

        Ran dry = ran("attest", "import", table, "--by", "An", "--store", store(), "--dry-run");
        assertThat(dry.out()).contains("2 văn bản sẽ được nhập (chưa làm)");
        assertThat(folder.resolve("kho")).doesNotExist();

        assertThat(ran("attest", "import", table, "--by", "An", "--store", store())
                        .out())
                .contains("Đã nhập 2 văn bản, trong đó 2 mới");
        assertThat(ran("attest", "import", table, "--by", "An", "--store", store())
                        .out())
                .contains("Đã nhập 2 văn bản, trong đó 0 mới");
        assertThat(ran("attest", "list", "--store", store()).out())
                .contains("province-2025-92     A1       attested  both       12/QĐ-UBND  2025-07-02 … 2027-12-31  An")
                .contains("5-of-8");
    }

    @Test
    void takesNothingOfATableWithAMistake() throws IOException {
        String table = file(
                "a.csv",
                "entity,criterion,level,number,issued",
                "Cần Thơ,A1,both,12/QĐ-UBND,02/07/2025",
                "Cần Thơ,A1,most,13/QĐ-UBND,02/07/2025");

        Ran ran = ran("attest", "import", table, "--store", store());

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err())
                .contains("a.csv: C3 \"most\": is no level of this criterion; write one of both, one, or none");
        assertThat(folder.resolve("kho")).doesNotExist();
    }

    @Test
    void saysOfEveryImportWhomNobodyKnowsAndWhoWasNoMore() throws IOException {
        String attest = file(
                "a.csv",
                "entity,criterion,level,number,issued",
                "Hậu Gian,A1,both,1/QĐ,02/01/2025",
                "Hậu Giang,A1,both,1/QĐ,02/07/2025");
        String official = file(
                "o.csv",
                "entity;period;total;published;source",
                "Hậu Gian;2024;38;02/01/2025;x",
                "Hậu Giang;2025;38;02/07/2025;x");
        String emc = file(
                "e.csv",
                "entity;measure;until;value;source",
                "Hậu Gian;visits;02/01/2025;1;x",
                "Hậu Giang;visits;02/07/2025;1;x");

        for (String[] one : new String[][] {{"attest", attest}, {"official", official}, {"emc", emc}}) {
            Ran ran = ran(one[0], "import", one[1], "--store", store());

            assertThat(ran.code()).as(one[0]).isEqualTo(ExitCode.USAGE.code());
            assertThat(ran.err().lines())
                    .as(one[0])
                    .containsExactly(
                            one[1] + ": A2 \"Hậu Gian\": is no known organisation; did you mean Hậu Giang?",
                            one[1]
                                    + ": A3 \"Hậu Giang\": did not exist on 02/07/2025: Hậu Giang until 30/06/2025;"
                                    + " write Cần Thơ, or the id province-2024-93 for what was before");
        }
        assertThat(folder.resolve("kho")).doesNotExist();
    }

    @Test
    void saysOfADocumentThatItIsOverAndTakesItAllTheSame() throws IOException {
        String table = file(
                "a.csv",
                "entity,criterion,level,number,issued,valid-until",
                "Cần Thơ,A1,both,12/QĐ-UBND,02/07/2025,31/12/2025");

        assertThat(ran("attest", "import", table, "--store", store(), "--lang", "en")
                        .out()
                        .lines())
                .containsExactly(
                        "F2: \"31/12/2025\": is over: the document earns nothing in periods that end later",
                        "Took in 1 documents, 1 of them new or corrected; skipped 0 empty rows.");
    }

    @Test
    void takesEmcFiguresInAndListsThem() throws IOException {
        String table = file(
                "e.csv", "entity;measure;until;value;source", "Hậu Giang;end-to-end-2024;20/10/2024;19,05%;Cục CĐSQG");
        String template = folder.resolve("emc.xlsx").toString();

        assertThat(ran("emc", "import", table, "--by", "An", "--store", store(), "--dry-run")
                        .out())
                .contains("1 số liệu EMC sẽ được nhập (chưa làm)");
        assertThat(folder.resolve("kho")).doesNotExist();
        assertThat(ran("emc", "import", table, "--by", "An", "--store", store()).code())
                .isZero();
        assertThat(ran("emc", "list", "--store", store()).out())
                .containsPattern("province-2024-93 +end-to-end-2024 +… 2024-10-20 +19.05  Cục CĐSQG  An");
        assertThat(ran("emc", "template", template).code()).isZero();
        assertThat(ran("emc", "import", template, "--store", store(), "--dry-run")
                        .out())
                .contains("bỏ qua 6 dòng trống");
    }

    @Test
    void writesTemplatesThatCanBeReadAgain() {
        String attest = folder.resolve("mau.xlsx").toString();
        String official = folder.resolve("ket-qua.xlsx").toString();

        assertThat(ran("attest", "template", attest).code()).isZero();
        assertThat(ran("official", "template", official, "--model", "qd766").code())
                .isZero();

        assertThat(ran("attest", "import", attest, "--store", store(), "--dry-run", "--lang", "en")
                        .out())
                .contains("0 documents would be taken in")
                .contains("16 empty rows");
        assertThat(ran("official", "import", official, "--model", "qd766", "--dry-run")
                        .err())
                .contains("has headings and no row below them");
    }

    @Test
    void setsPublishedResultsBesideACardWithoutMixingThem() throws IOException {
        String table = file(
                "o.csv",
                "entity;period;rank;total;grade;F;S;published;source",
                "Hậu Giang;2024;62;38/100;Loại E;20,5/50;0/10;25/10/2024;Cục CĐSQG");
        String registry = file(
                "r.yaml",
                "portals:",
                "  - { id: dvc-hau-giang, name: \"Hậu Giang\", kind: service-portal, url: \"https://dvc.example/\","
                        + " organisation: province-2024-93 }");

        assertThat(ran("official", "import", table, "--store", store()).out()).contains("Đã nhập 1 kết quả công bố");
        assertThat(ran("official", "list", "--store", store()).out())
                .contains("province-2024-93")
                .contains("38");
        Ran compared =
                ran("official", "compare", file("scores.json", SCORES), "--registry", registry, "--store", store());

        assertThat(compared.code()).isZero();
        assertThat(compared.out())
                .contains("dvc-hau-giang so với kết quả công bố, kỳ 2024 (Cục CĐSQG)")
                .containsPattern("F +12,5 … 32,5 +20,5 +-8 … \\+12")
                .containsPattern("S +7,5 … 10 +0 +\\+7,5 … \\+10 +khác nhau")
                .containsPattern("Tổng +20 … 42,5 +38 +-18 … \\+4,5");
    }

    @Test
    void saysThatAFileIsNoScores() throws IOException {
        assertThat(ran(
                                "official",
                                "import",
                                file(
                                        "o.csv",
                                        "entity;period;total;published;source",
                                        "Hà Giang;2024;72,5;25/10/2024;x"),
                                "--store",
                                store())
                        .code())
                .isZero();
        Ran ran = ran("official", "compare", file("scores.json", "{}"), "--store", store());

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("is no scores.json of a report");
    }
}
