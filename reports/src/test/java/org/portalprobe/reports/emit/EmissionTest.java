package org.portalprobe.reports.emit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.Golden;
import org.portalprobe.reports.RealModel;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.Visits;

class EmissionTest {

    private static final RunReport RUN =
            Cards.run(Cards.unreachable(), Cards.middling(), Cards.decided("tot", "Tỉnh Tốt", "9"));

    @Test
    void looksLikeTheGoldenFile() throws IOException {
        Golden.assertSame("scores.json", Emission.of(RUN));
    }

    @Test
    void keepsToItsPublishedSchema() {
        assertThat(errors(Emission.of(RUN))).isEmpty();
        assertThat(errors(Emission.of(Cards.run()))).isEmpty();
        assertThat(errors(Emission.of(Cards.run(Cards.hostile("\u202E<script>\u0000" + "x".repeat(1 << 20))))))
                .isEmpty();
        assertThat(errors(Emission.of(Cards.run(RealModel.score(Visits.seen("that", 20))))))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotSaidInIt() {
        String extra = new String(Emission.of(RUN), UTF_8).replaceFirst("\"generated\"", "\"more\" : 1, \"generated\"");
        String third = new String(Emission.of(RUN), UTF_8).replaceFirst("\"points\" : 2.75", "\"points\" : 2.8");

        assertThat(errors(extra.getBytes(UTF_8))).isNotEmpty();
        assertThat(errors(third.getBytes(UTF_8))).isNotEmpty();
    }

    @Test
    void givesTheSameBytesWhateverTheOrderOfThePortals() {
        RunReport other = Cards.run(Cards.middling(), Cards.decided("tot", "Tỉnh Tốt", "9"), Cards.unreachable());

        assertThat(Emission.of(other)).isEqualTo(Emission.of(RUN));
    }

    @Test
    void pointsAreExactDecimals() throws IOException {
        JsonNode portal = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(Emission.of(Cards.run(Cards.middling())))
                .path("portals")
                .path(0);

        assertThat(portal.path("total").path("points").decimalValue()).isEqualTo(new BigDecimal("2.75"));
        assertThat(portal.at("/groups/1/criteria/0/value/value").decimalValue()).isEqualTo(new BigDecimal("4531.2"));
        assertThat(portal.path("total").has("letter")).isFalse();
        assertThat(portal.at("/total/withoutLetter/text/vi").asText()).contains("4,25");
    }

    private static List<Error> errors(byte[] document) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(Emission.schema(), UTF_8), InputFormat.JSON);
        return schema.validate(new String(document, UTF_8), InputFormat.JSON);
    }
}
