package org.portalprobe.reports.files;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.GroupResult;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.card.Coverage;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Place;
import org.portalprobe.reports.ranking.Unranked;
import org.portalprobe.reports.words.Words;

/** An edition as one JSON document, by {@link #schema}; a change that breaks readers raises {@link #VERSION}. */
public final class EditionJson {

    /** Of the shape, not of the product; of the findings' file too. */
    public static final int VERSION = 1;

    private final JsonGenerator json;
    private final Edition edition;

    private EditionJson(JsonGenerator json, Edition edition) {
        this.json = json;
        this.edition = edition;
    }

    public static void write(Edition edition, Words words, OutputStream to) throws IOException {
        JsonGenerator json = new JsonFactory()
                .createGenerator(to, JsonEncoding.UTF8)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature())
                .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        try (json) {
            new EditionJson(json, edition).document(Imprint.of(edition, words));
            json.writeRaw("\n");
        }
    }

    /** The JSON Schema (draft 2020-12) of {@code report.json}. */
    public static byte[] schema() {
        return resource("edition.schema.json");
    }

    /** The JSON Schema (draft 2020-12) of {@code findings.json}. */
    public static byte[] findingsSchema() {
        return resource("findings.schema.json");
    }

    private static byte[] resource(String name) {
        try (InputStream in = EditionJson.class.getResourceAsStream("/org/portalprobe/reports/files/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its schema " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The field {@code imprint}: keys, not labels, are for programs. */
    static void imprint(JsonGenerator json, Edition edition, Imprint imprint) throws IOException {
        json.writeObjectFieldStart("imprint");
        json.writeStringField("modelId", edition.model().id());
        json.writeNumberField("modelVersion", edition.model().version());
        json.writeStringField("from", edition.period().from().toString());
        json.writeStringField("to", edition.period().to().toString());
        json.writeBooleanField("provisional", edition.period().provisional());
        for (Imprint.Line line : imprint.lines()) {
            json.writeStringField(line.key(), line.text());
        }
        json.writeEndObject();
    }

    private void document(Imprint imprint) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", VERSION);
        imprint(json, edition, imprint);
        json.writeArrayFieldStart("rankings");
        for (Edition.BlockRanking one : edition.rankings()) {
            ranking(one);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("history");
        for (Edition.Earlier month : edition.earlier()) {
            json.writeStartObject();
            json.writeStringField("period", month.label());
            json.writeArrayFieldStart("rankings");
            for (Edition.BlockRanking one : month.rankings()) {
                ranking(one);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("portals");
        for (Entry entry : edition.entries()) {
            portal(entry);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ranking(Edition.BlockRanking one) throws IOException {
        json.writeStartObject();
        json.writeStringField("block", one.block().name());
        json.writeStringField("by", one.ranking().by().name());
        json.writeArrayFieldStart("places");
        for (Place place : one.ranking().places()) {
            json.writeStartObject();
            entrant(place.entrant());
            json.writeNumberField("rank", place.rank());
            points("points", place.points());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unranked");
        for (Unranked unranked : one.ranking().unranked()) {
            json.writeStartObject();
            entrant(unranked.entrant());
            json.writeStringField("why", unranked.why().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void entrant(Entrant entrant) throws IOException {
        json.writeStringField("organisation", entrant.id().value());
        name(entrant.name());
    }

    private void name(LocalizedText name) throws IOException {
        json.writeObjectFieldStart("name");
        json.writeStringField("vi", WellFormed.of(name.vi()));
        json.writeStringField("en", WellFormed.of(name.en()));
        json.writeEndObject();
    }

    private void points(String name, Points points) throws IOException {
        number(name, points.value());
    }

    private void number(String name, BigDecimal value) throws IOException {
        json.writeNumberField(name, value);
    }

    private void portal(Entry entry) throws IOException {
        Assessment card = entry.card();
        json.writeStartObject();
        json.writeStringField("portal", card.portal().id().value());
        name(card.portal().name());
        json.writeStringField("url", card.portal().url().toString());
        if (entry.owner().isPresent()) {
            json.writeStringField("organisation", entry.owner().get().id().value());
        }
        points("measured", card.measuredKnown());
        points("measuredDecided", card.measuredDecided());
        points("measuredMax", card.measuredMax());
        number("coverage", Coverage.of(card));
        points("points", card.known());
        points("unknown", card.unknown());
        points("applicable", card.applicable());
        Optional<Letter> letter = card.letter();
        if (letter.isPresent()) {
            json.writeStringField("letter", letter.get().name());
        }
        json.writeArrayFieldStart("letters");
        for (Letter possible : card.letters()) {
            json.writeString(possible.name());
        }
        json.writeEndArray();
        json.writeNumberField("visits", entry.sampled().sightings());
        json.writeNumberField("pages", entry.sampled().pages());
        json.writeArrayFieldStart("groups");
        for (GroupResult group : card.groups()) {
            json.writeStartObject();
            json.writeStringField("id", group.group().id());
            name(group.group().name());
            points("points", group.known());
            points("unknown", group.unknown());
            points("applicable", group.applicable());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
