package org.portalprobe.reports.files;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.portalprobe.checks.Finding;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.words.ProblemWords;
import org.portalprobe.reports.words.Words;

/** Findings as one JSON document, by {@code findings.schema.json}; what portals wrote stands there as they wrote it. */
final class FindingJson implements FindingFiles.Sink {

    private final JsonGenerator json;
    private final Words words;

    FindingJson(OutputStream to, Edition edition, Words words) throws IOException {
        this.json = new JsonFactory().createGenerator(to, JsonEncoding.UTF8).setPrettyPrinter(lines());
        this.words = words;
        json.writeStartObject();
        json.writeNumberField("schemaVersion", EditionJson.VERSION);
        EditionJson.imprint(json, edition, Imprint.of(edition, words));
        json.writeArrayFieldStart("findings");
    }

    private static DefaultPrettyPrinter lines() {
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("", "\n"));
        printer.indentObjectsWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        return printer;
    }

    @Override
    public void add(FindingLine line) throws IOException {
        Finding finding = line.finding();
        json.writeStartObject();
        json.writeStringField("portal", line.portal().value());
        texts("checks", line.checks().stream().map(check -> check.value()).toList());
        texts("criteria", line.criteria());
        json.writeBooleanField("needsReview", finding.needsReview());
        json.writeStringField("impact", finding.impact().name());
        json.writeStringField("rule", WellFormed.of(finding.rule()));
        json.writeStringField("what", ProblemWords.what(finding.rule(), words));
        texts("clauses", finding.clauses());
        json.writeStringField("page", finding.page().toString());
        json.writeStringField("place", WellFormed.of(finding.place()));
        json.writeNumberField("elements", finding.elements());
        json.writeStringField("evidence", WellFormed.of(finding.evidence()));
        if (finding.remark().isPresent()) {
            json.writeStringField(
                    "remark", WellFormed.of(words.remark(finding.remark().get()).text()));
        }
        json.writeStringField("first", line.first().toString());
        json.writeStringField("last", line.last().toString());
        json.writeNumberField("sightings", line.sightings());
        json.writeBooleanField("still", line.still());
        json.writeEndObject();
    }

    private void texts(String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(WellFormed.of(text));
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        try (json) {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }
}
