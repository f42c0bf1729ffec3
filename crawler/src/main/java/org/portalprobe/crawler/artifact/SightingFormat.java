package org.portalprobe.crawler.artifact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.function.UnaryOperator;
import org.portalprobe.config.PortalId;

/**
 * Reads and writes visits and pulse days as JSON. Every format ever written can be read: an older one is lifted step by step. Thread-safe.
 */
public final class SightingFormat {

    /** The format written today. */
    public static final int CURRENT = 7;

    /** The format of pulse days written today. */
    public static final int CURRENT_PULSE_DAY = 1;

    /** The step at index i lifts format i + 1 to i + 2; each has a golden file in the tests. */
    private static final List<UnaryOperator<ObjectNode>> UPCASTERS = List.of(
            SightingFormat::withoutSurveys,
            SightingFormat::withoutOwnFacts,
            SightingFormat::withoutCrawlFacts,
            SightingFormat::withoutTrials,
            SightingFormat::withoutLoadDetail,
            SightingFormat::withoutOutlines);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .addMixIn(PortalId.class, AsText.class)
            .addMixIn(SightingId.class, AsText.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            // Half a visit is no visit: what was not seen stands in its slot as a fault, never as a gap.
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writerWithDefaultPrettyPrinter();

    /** Ids stand as plain text. */
    @SuppressWarnings("unused") // read by reflection
    private abstract static class AsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsText(String value) {}

        @JsonValue
        abstract String value();
    }

    private SightingFormat() {}

    /** Format 2 knew axe-core alone. */
    private static ObjectNode withoutOwnFacts(ObjectNode root) {
        Fault unknown = Fault.of(Cause.NOT_ASKED, "a visit of format 2 asked axe-core alone");
        JsonNode missing = MAPPER.valueToTree(AccessibilityFacts.missing(unknown));
        for (JsonNode page : root.path("pages")) {
            if (page instanceof ObjectNode inspected) {
                inspected.set("own", missing.deepCopy());
            }
        }
        return root;
    }

    /** Format 3 kept neither what a crawl took nor a page that blocked us. */
    private static ObjectNode withoutCrawlFacts(ObjectNode root) {
        if (root.path("sample").path("value") instanceof ObjectNode sample) {
            sample.putNull("crawl");
        }
        if (root.path("look").path("value") instanceof ObjectNode look) {
            look.putNull("block");
            if (look.path("robots").path("value") instanceof ObjectNode robots) {
                robots.putArray("flaws");
            }
        }
        return root;
    }

    /** Format 4 tried nothing on a page and left its frames to axe-core. */
    private static ObjectNode withoutTrials(ObjectNode root) {
        Fault unknown = Fault.of(Cause.NOT_ASKED, "a visit of format 4 did not try this");
        ObjectNode today = MAPPER.valueToTree(AccessibilityFacts.missing(unknown));
        for (JsonNode page : root.path("pages")) {
            if (page.path("own") instanceof ObjectNode own) {
                today.properties().stream()
                        .filter(slot -> !own.has(slot.getKey()))
                        .forEach(slot -> own.set(slot.getKey(), slot.getValue().deepCopy()));
                if (own.path("structure").path("value") instanceof ObjectNode structure) {
                    structure.putArray("navigations");
                }
            }
        }
        return root;
    }

    /** Format 5 took no film of a load, looked at the host's load alone and slowed every phone by 4. */
    private static ObjectNode withoutLoadDetail(ObjectNode root) {
        JsonNode notAsked = MAPPER.valueToTree(
                Seen.missing(Fault.of(Cause.NOT_ASKED, "a visit of format 5 kept no load's resources")));
        for (JsonNode timed : root.path("timedLoads")) {
            if (timed instanceof ObjectNode load) {
                load.set("profile", root.path("profile"));
                load.put("cpuSlowdown", load.path("formFactor").asText().equals("MOBILE") ? 4.0 : 1.0);
                load.putNull("host");
                load.set("detail", notAsked.deepCopy());
                if (load.path("timing").path("value") instanceof ObjectNode timing) {
                    withoutFilm(timing);
                }
            }
        }
        return root;
    }

    /** Format 6 read no page for what it offers, and tried nothing. */
    private static ObjectNode withoutOutlines(ObjectNode root) {
        JsonNode notAsked = MAPPER.valueToTree(
                Seen.missing(Fault.of(Cause.NOT_ASKED, "a visit of format 6 was not asked what its pages offer")));
        for (JsonNode page : root.path("pages")) {
            if (page.path("facts").path("value") instanceof ObjectNode facts) {
                facts.set("outline", notAsked.deepCopy());
            }
        }
        root.putArray("trials");
        return root;
    }

    private static void withoutFilm(ObjectNode timing) {
        timing.putNull("speedIndex");
        timing.putNull("visuallyComplete");
        boolean settled = timing.path("settled").asBoolean();
        if (settled) {
            timing.putArray("marks");
        } else {
            timing.putArray("marks").add(LoadMark.NEVER_SETTLED.name());
        }
    }

    public static String write(Visit visit) {
        return text(visit);
    }

    public static String write(PulseDay day) {
        return text(day);
    }

    /** On one line, for files to which lines are added. */
    public static String line(PulseDay day) {
        try {
            return MAPPER.writeValueAsString(day);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a sighting must always be writable", bug);
        }
    }

    private static String text(Sighting sighting) {
        try {
            return WRITER.writeValueAsString(sighting);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a sighting must always be writable", bug);
        }
    }

    /** @throws IllegalArgumentException when the text is no pulse day of a format that this version reads */
    public static PulseDay readPulseDay(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            int format = tree.path("format").asInt();
            if (!tree.has("pulses") || format != CURRENT_PULSE_DAY) {
                throw new IllegalArgumentException("not a recorded pulse day of format " + CURRENT_PULSE_DAY);
            }
            return MAPPER.treeToValue(tree, PulseDay.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    "not a recorded pulse day: " + malformed.getOriginalMessage(), malformed);
        }
    }

    /** @throws IllegalArgumentException when the text is no visit, or of a format newer than {@link #CURRENT} */
    public static Visit readVisit(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!(tree instanceof ObjectNode root) || !root.path("format").canConvertToInt()) {
                throw new IllegalArgumentException("not a recorded visit: no format number");
            }
            return MAPPER.treeToValue(lift(root), Visit.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("not a recorded visit: " + malformed.getOriginalMessage(), malformed);
        }
    }

    /** Format 1 knew neither TLS surveys nor further web answers. */
    private static ObjectNode withoutSurveys(ObjectNode root) {
        if (root.path("look").path("value") instanceof ObjectNode look) {
            look.putObject("tls");
            look.putObject("web")
                    .putObject("fault")
                    .put("cause", Cause.NOT_ASKED.name())
                    .put("attribution", Cause.NOT_ASKED.attribution().name())
                    .put("detail", "a visit of format 1 asked for nothing more");
        }
        return root;
    }

    private static ObjectNode lift(ObjectNode root) {
        int format = root.path("format").asInt();
        if (format < 1 || format > CURRENT) {
            throw new IllegalArgumentException(
                    "visit of format " + format + "; this version reads 1 to " + CURRENT + ", use a newer one");
        }
        for (int step = format; step < CURRENT; step++) {
            root = UPCASTERS.get(step - 1).apply(root);
            root.put("format", step + 1);
        }
        return root;
    }
}
