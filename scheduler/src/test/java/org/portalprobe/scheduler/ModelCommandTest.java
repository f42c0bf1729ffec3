package org.portalprobe.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portalprobe.config.loader.Models;
import org.portalprobe.scheduler.cli.ExitCode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ModelCommandTest {

    @TempDir
    Path folder;

    static List<String> shipped() {
        return Models.shipped();
    }

    private static String yaml(String id) throws Exception {
        String name = "/org/portalprobe/config/models/" + id + ".yaml";
        try (InputStream in = Objects.requireNonNull(Models.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static List<String> schemaErrors(String yaml) throws Exception {
        var cli = new Cli();
        assertThat(cli.run("model", "schema")).isZero();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(cli.out(), InputFormat.JSON);
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        String json = JsonMapper.builder().build().writeValueAsString(document);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void publishesASchemaThatEveryShippedModelFollows(String id) throws Exception {
        assertThat(schemaErrors(yaml(id))).isEmpty();
    }

    @Test
    void publishesASchemaThatRefusesWhatTheLoaderRefuses() throws Exception {
        String model = yaml(Models.DEFAULT);

        assertThat(schemaErrors(model.replaceFirst("below: 3 s", "below: 3"))).isNotEmpty();
        assertThat(schemaErrors(model.replaceFirst("points: 4\n", "points: 4.1\n")))
                .isNotEmpty();
        assertThat(schemaErrors(model.replaceFirst("effort: webmaster", "effort: nobody")))
                .isNotEmpty();
        assertThat(schemaErrors(model.replaceFirst("\nprofile:", "\nprofil:"))).isNotEmpty();
        assertThat(schemaErrors(yaml("website-2025").replaceFirst("max: unknown", "max: some")))
                .isNotEmpty();
    }

    @Test
    void saysOfASoundModelWhatItHolds() throws Exception {
        Path file = Files.writeString(folder.resolve("m.yaml"), yaml(Models.DEFAULT));

        var cli = new Cli();

        assertThat(cli.run("model", "check", file.toString())).isZero();
        assertThat(cli.out())
                .contains("httt-tthc-2024 (phiên bản 2): 7 nhóm, 49 tiêu chí, 100 điểm. Không có lỗi.")
                .contains("Đo từ bên ngoài 62,5 điểm, văn bản minh chứng 35 điểm, nhập từ hệ thống EMC 2,5 điểm.")
                .doesNotContain("procedure-catalogue")
                .doesNotContain("speed-index");
    }

    @Test
    void tellsAllErrorsAtOnceWithFileLineFieldValueAndWhatWouldBeRight() throws Exception {
        String broken = yaml(Models.DEFAULT)
                .replaceFirst("max: 50", "max: 50.25")
                .replaceFirst("below: 4 s, points: 1.25 \\} \\]\n", "below: 4, points: 1.25 } ]\n")
                .replaceFirst("check: speed-index", "check: speed-indx");
        Path file = Files.writeString(folder.resolve("m.yaml"), broken);

        var cli = new Cli();

        assertThat(cli.run("model", "check", file.toString(), "--lang", "en")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err())
                .contains("has criteria of 50 points, but a maximum of 50.25; make both the same")
                .contains("rule.levels[0].below \"4\": has no unit; write 4 s, 4 ms, 4 % or 4 count")
                .contains("rule.check \"speed-indx\": is a check that neither this version nor a shipped model knows;"
                        + " did you mean speed-index?");
        assertThat(cli.err().lines()).allMatch(line -> line.matches(".*m\\.yaml:[0-9]+: .*"));
    }

    @Test
    void saysThatAnOutlineGradesNobody() throws Exception {
        Path file = Files.writeString(folder.resolve("w.yaml"), yaml("website-2025"));

        var cli = new Cli();

        assertThat(cli.run("model", "check", file.toString(), "--lang", "en")).isZero();
        assertThat(cli.out()).contains("Grades nobody: no source known says the weights of C, C1, U");
    }

    @Test
    void saysWhatDiffersBetweenTwoModels() {
        var cli = new Cli();

        assertThat(cli.run("model", "diff", "httt-tthc-2024", "httt-tthc-2024-strict", "--lang", "en"))
                .isZero();
        assertThat(cli.out())
                .contains("A2a: removed")
                .contains("A2b: removed")
                .contains("A2: added")
                .contains("+ Security plan meeting at least level 3 (documents)")
                .contains("4 differences.");
    }

    @Test
    void saysChangedRulesInWordsAndAsData() throws Exception {
        Path file = Files.writeString(
                folder.resolve("m.yaml"),
                yaml(Models.DEFAULT)
                        .replaceFirst("below: 4 s, points: 1.25 \\} \\]\n", "below: 2.5 s, points: 1.25 } ]\n"));

        var vi = new Cli();
        assertThat(vi.run("model", "diff", "httt-tthc-2024", file.toString())).isZero();
        assertThat(vi.out())
                .contains("P-LCP-mobile: quy tắc")
                .contains("4 s")
                .contains("2,5 s")
                .contains("1 điểm khác nhau");

        var json = new Cli();
        assertThat(json.run("model", "diff", "httt-tthc-2024", file.toString(), "--json", "--lang", "en"))
                .isZero();
        JsonNode change = JsonMapper.builder()
                .build()
                .readTree(json.out())
                .path("changes")
                .path(0);
        assertThat(change.path("element").asText()).isEqualTo("P-LCP-mobile");
        assertThat(change.path("change").asText()).isEqualTo("changed");
        assertThat(change.path("property").asText()).isEqualTo("rule");
        assertThat(change.path("after").path(0).asText()).contains("2.5 s");
    }

    @Test
    void refusesToRunByAModelThatGradesNobody() {
        var cli = new Cli();

        assertThat(cli.run("run", "--portal", "https://dvc.example/", "--model", "website-2025"))
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("grades nobody: no source known says the weights of");
    }

    @Test
    void listsWhatIsShipped() {
        var cli = new Cli();

        assertThat(cli.run("model", "list", "--lang", "en")).isZero();
        assertThat(cli.out())
                .contains("httt-tthc-2024-strict (1)")
                .contains("Grades nobody: computed and published by others");
    }
}
