package org.portalprobe.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portalprobe.config.Language;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * Every dialect of a run that has one of everything. The formats' own schemas are others' works and not kept here: a folder with {@code
 * junit.xsd} (Ant's) and {@code sarif.json} (SARIF 2.1.0) is named by the property {@code portalprobe.schemas}.
 */
class DialectTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String written(Dialect dialect) {
        return dialect.write(Runs.everything(), Language.VI);
    }

    private static Path schema(String name) {
        Path schema = Path.of(System.getProperty("portalprobe.schemas", "/nowhere"), name);
        assumeThat(schema).as("schema absent").exists();
        return schema;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theSameRunGivesTheSameBytesAndAnotherLanguageOtherWords(Dialect dialect) {
        assertThat(written(dialect)).isEqualTo(written(dialect)).endsWith("\n");
        assertThat(dialect.write(Runs.everything(), Language.EN)).isNotEqualTo(written(dialect));
    }

    @Test
    void junitCountsWhatItHolds() throws Exception {
        Document xml = xml(written(Dialect.JUNIT));
        var suite = xml.getDocumentElement()
                .getElementsByTagName("testsuite")
                .item(0)
                .getAttributes();

        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(11);
        assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(2);
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(suite.getNamedItem("failures").getNodeValue()).isEqualTo("11");
        assertThat(suite.getNamedItem("errors").getNodeValue()).isEqualTo("2");
        assertThat(suite.getNamedItem("tests").getNodeValue())
                .isEqualTo(Integer.toString(xml.getElementsByTagName("testcase").getLength()));
    }

    @Test
    void junitIsValidAgainstAntsSchema() throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema("junit.xsd").toFile());
        for (GateRun run : List.of(Runs.everything(), Runs.clean())) {
            String xml = Dialect.JUNIT.write(run, Language.VI);
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        }
    }

    @Test
    void sarifIsValidAgainstItsSchema() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(schema("sarif.json")), InputFormat.JSON);
        for (GateRun run : List.of(Runs.everything(), Runs.clean())) {
            assertThat(schema.validate(Dialect.SARIF.write(run, Language.EN), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void jsonIsValidAgainstOurSchema() throws Exception {
        try (var in = Objects.requireNonNull(Dialect.class.getResourceAsStream("gate.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            for (GateRun run : List.of(Runs.everything(), Runs.clean())) {
                assertThat(schema.validate(Dialect.JSON.write(run, Language.VI), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    @Test
    void sarifSaysWhatIsNewWhatIsKnownAndWhatIsWaived() throws Exception {
        JsonNode run = MAPPER.readTree(written(Dialect.SARIF)).path("runs").path(0);
        List<JsonNode> results =
                StreamSupport.stream(run.path("results").spliterator(), false).toList();

        assertThat(results)
                .filteredOn(one -> one.path("baselineState").asText().equals("new"))
                .extracting(one -> one.path("ruleId").asText())
                .containsExactly("label", "color-contrast");
        assertThat(results)
                .filteredOn(one -> one.path("baselineState").asText().equals("unchanged"))
                .extracting(one -> one.path("ruleId").asText())
                .containsExactly("image-alt");
        assertThat(results)
                .filteredOn(one -> !one.path("suppressions").isEmpty())
                .extracting(one -> one.path("level").asText())
                .containsExactly("note");
        assertThat(results).allSatisfy(one -> assertThat(
                        one.path("partialFingerprints").path("portalProbe/v1").asText())
                .matches("[0-9a-f]{12}"));
        assertThat(run.path("invocations").path(0).path("toolExecutionNotifications"))
                .hasSize(2);
    }

    @Test
    void whatASiteWroteBecomesNoMarkup() throws Exception {
        // Evidence stands in a code span, which nothing in it can end; in sentences every sign is escaped.
        assertThat(written(Dialect.MARKDOWN).lines().filter(line -> line.contains("<script>")))
                .isNotEmpty()
                .allMatch(line -> line.matches("  <br>`[^`]*`"));
        assertThat(xml(written(Dialect.JUNIT)).getElementsByTagName("script").getLength())
                .isZero();
        assertThat(ConsoleLines.of(Runs.everything(), Language.VI)).noneMatch(line -> line.contains("\u0007"));
    }

    @Test
    void gitlabGetsEveryFaultOfTodayEachWithItsOwnFingerprint() throws Exception {
        JsonNode issues = MAPPER.readTree(written(Dialect.CODE_QUALITY));

        assertThat(issues).hasSize(2 + 9);
        assertThat(StreamSupport.stream(issues.spliterator(), false)
                        .map(one -> one.path("fingerprint").asText()))
                .doesNotHaveDuplicates();
        assertThat(issues.path(0).path("location").path("lines").path("begin").asInt())
                .isEqualTo(1);
    }

    @Test
    void theBadgeSaysTheVerdictInWords() throws Exception {
        assertThat(xml(written(Dialect.BADGE)).getDocumentElement().getTextContent())
                .contains("11");
        assertThat(Dialect.BADGE.write(Runs.clean(), Language.VI)).contains("đạt");
    }

    @Test
    void theConsoleEndsWithTheVerdictAndNamesExpiredAndUnusedWaivers() {
        List<String> lines = ConsoleLines.of(Runs.everything(), Language.VI);

        assertThat(lines.getLast()).startsWith("KHÔNG ĐẠT: 11");
        assertThat(lines).anyMatch(line -> line.contains("ĐÃ HẾT HẠN") && line.contains("Minh"));
        assertThat(lines).anyMatch(line -> line.contains("không còn dùng") && line.contains("Hoa"));
        assertThat(lines).anyMatch(line -> line.contains("/trang-11"));
        assertThat(ConsoleLines.of(Runs.clean(), Language.VI).getLast()).startsWith("ĐẠT");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
