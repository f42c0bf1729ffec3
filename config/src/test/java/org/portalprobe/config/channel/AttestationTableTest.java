package org.portalprobe.config.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.Registry;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.config.organisation.Validity;

class AttestationTableTest {

    private static final String HEADINGS =
            "Cơ quan;Tiêu chí;Mức đạt;Số văn bản;Ngày văn bản;Cơ quan ban hành;Hiệu lực đến hết ngày;Kênh;Tệp văn bản";

    @TempDir
    Path folder;

    private TakenIn<Attestation> read(Path file) {
        var registry = new Registry(List.of(Portals.ofUrl("https://dvc.example/")));
        var intake =
                new Intake(Shipped.organisations(), registry, "Nguyễn Văn A", Instant.parse("2026-11-21T03:00:00Z"));
        return new AttestationTable(Models.load(Models.DEFAULT), intake).read(file);
    }

    private Path csv(String... rows) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), HEADINGS + "\n" + String.join("\n", rows));
    }

    private String problems(Path file) {
        ConfigException thrown = catchThrowableOfType(ConfigException.class, () -> read(file));
        assertThat(thrown).isNotNull();
        return thrown.problems().stream()
                .map(ConfigProblem::toString)
                .map(text -> text.replace(folder + "/", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void takesADocumentWithItsNumberDateUploaderValidityAndHash() throws IOException {
        Files.writeString(folder.resolve("qd.pdf"), "abc");

        Attestation one = read(csv("Cần Thơ;A1;both;12/QĐ-UBND;15/01/2026;UBND thành phố;31/12/2027;;qd.pdf"))
                .entries()
                .getFirst();

        assertThat(one.entity()).isEqualTo(new Entity.OfOrganisation(new OrganisationId("province-2025-92")));
        assertThat(one.model()).isEqualTo("httt-tthc-2024");
        assertThat(one.claim()).isEqualTo(new Claim.Level("both"));
        assertThat(one.channel()).isEqualTo(Channel.ATTESTED);
        assertThat(one.number()).isEqualTo("12/QĐ-UBND");
        assertThat(one.validity())
                .isEqualTo(new Validity(
                        Optional.of(LocalDate.parse("2026-01-15")), Optional.of(LocalDate.parse("2028-01-01"))));
        assertThat(one.document()).contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(one.origin().uploader()).isEqualTo("Nguyễn Văn A");
        assertThat(one.origin().row()).isEqualTo(2);
        assertThat(one.origin().sha256()).hasSize(64);
    }

    @Test
    void knowsLevelsByNameByCountAndAsNothing() throws IOException {
        List<Attestation> all = read(csv(
                        "92;F22;5/8;1/BC;15/01/2026;;;;",
                        "Cần Thơ;F24;7;2/BC;15/01/2026;;;;",
                        "Cần Thơ;A1;Có một trong hai;3/BC;15/01/2026;;;;",
                        "Cần Thơ;A3;không đạt;4/BC;15/01/2026;;;;",
                        "Cần Thơ;E2;full;5/BC;15/01/2026;;;;",
                        "dvc-example;A2b;1,25;6/BC;15/01/2026;;;minh chứng;"))
                .entries();

        assertThat(all)
                .extracting(Attestation::claim)
                .containsExactly(
                        new Claim.Level("5-of-8"),
                        new Claim.Level("7-of-7"),
                        new Claim.Level("one"),
                        new Claim.Level("none"),
                        new Claim.Level("full"),
                        new Claim.Worth(Points.of("1.25")));
        assertThat(all.get(4).channel()).isEqualTo(Channel.IMPORTED);
        assertThat(all.getLast().entity()).isEqualTo(new Entity.OfPortal(new PortalId("dvc-example")));
    }

    @Test
    void tellsEveryMistakeWithItsCellAndTakesNothing() throws IOException {
        Path file = csv(
                "Hậu Giang;A1;both;1/QĐ;15/01/2026;;;;",
                "Cần Tơ;A9;both;2/QĐ;15/01/2026;;;;",
                "Cần Thơ;A1;half;3/QĐ;15/01/2027;;;;",
                "Cần Thơ;A1;both;;31/02/2026;;;;",
                "Cần Thơ;A1;both;4/QĐ;15/01/2026;;14/01/2026;;missing.pdf",
                "Cần Thơ;A1;both;5/QĐ;15/01/2026;;;đo;",
                "Cần Thơ;A2b;2.6;6/QĐ;15/01/2026;;;;",
                "Cần Thơ;A1;both;7/QĐ;15/01/2026;;;;",
                "Cần Thơ;A1;one;7/QĐ;16/01/2026;;;;");

        assertThat(problems(file))
                .isEqualTo(Files.readString(expected("attestations.expected")).strip());
    }

    private static Path expected(String name) {
        return Path.of("src/test/resources/org/portalprobe/config/channel", name);
    }

    @Test
    void skipsRowsOfTheTemplateThatNobodyFilledIn() throws IOException {
        Path file = folder.resolve("t.xlsx");
        Files.write(file, AttestationTable.template(file, Models.load(Models.DEFAULT)));

        assertThat(read(file)).isEqualTo(new TakenIn<>(List.of(), List.of(), 16));
    }

    @Test
    void saysThatADocumentIsOverAndTakesItAllTheSame() throws IOException {
        TakenIn<Attestation> taken = read(csv("Cần Thơ;A1;both;1/QĐ;15/08/2025;;31/12/2025;;"));

        assertThat(taken.entries()).hasSize(1);
        assertThat(taken.notes())
                .extracting(ConfigProblem::problem)
                .singleElement()
                .asString()
                .startsWith("is over");
    }

    @Test
    void knowsWhoBoreTheNameOnTheDocumentsDay() throws IOException {
        assertThat(read(csv("Hậu Giang;A1;both;1/QĐ;15/01/2025;;;;"))
                        .entries()
                        .getFirst()
                        .entity()
                        .id())
                .isEqualTo("province-2024-93");
    }

    @Test
    void readsJsonLikeATable() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), """
                [ { "entity": "Cần Thơ", "criterion": "A1", "level": "both", "number": "1/QĐ", "issued": "2026-01-15" },
                  { "entity": "Cần Thơ", "criterion": "A3", "level": "newest", "number": "2/QĐ", "issued": "2026-01-15" } ]
                """);

        assertThat(problems(file))
                .isEqualTo(
                        "a.json: line 2 level \"newest\": is no level of this criterion; write one of current, older, or none");
    }
}
