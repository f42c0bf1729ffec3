package org.portalprobe.reports.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.Criterion;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.channel.HumanVerdict;
import org.portalprobe.config.channel.HumanVerdict.Finding;
import org.portalprobe.config.channel.Origin;

/**
 * Reads people's verdicts out of EARL (JSON-LD) and of files that the WCAG-EM Report Tool saved: all of them, or none where one is
 * wrong. What a program asserted is left out, also where the tool has relabelled it; untested says nothing.
 */
public final class EarlReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final long MOST_BYTES = 20L << 20;
    private static final Map<String, Finding> OUTCOMES = Map.of(
            "passed", Finding.PASSED,
            "failed", Finding.FAILED,
            "inapplicable", Finding.INAPPLICABLE,
            "cantTell", Finding.CANNOT_TELL);

    private final Path file;
    private final Origin origin;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final List<HumanVerdict> verdicts = new ArrayList<>();
    private JsonNode root = MAPPER.missingNode();

    private EarlReader(Path file, Origin origin) {
        this.file = file;
        this.origin = origin;
    }

    /** Whether the file says that it is JSON-LD, by its context. */
    public static boolean reads(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            return name.endsWith(".jsonld")
                    || (name.endsWith(".json")
                            && MAPPER.readTree(Files.readAllBytes(file)).has("@context"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * @param origin who brings it in, and when; rows are counted from 1 in the file's order
     * @throws ConfigException with every problem of the file; then nothing is taken from it
     */
    public static List<HumanVerdict> read(Path file, Origin origin) {
        EarlReader reader = new EarlReader(file, origin);
        reader.read();
        if (!reader.problems.isEmpty()) {
            throw new ConfigException(reader.problems);
        }
        return List.copyOf(reader.verdicts);
    }

    private void read() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                problem("", "is larger than 20 MiB", "leave out what is not an assertion");
                return;
            }
            root = MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException broken) {
            problem("", "is no JSON: " + broken.getOriginalMessage(), "save it again as JSON-LD");
            return;
        } catch (IOException unreadable) {
            problem("", "cannot be read: " + unreadable.getMessage(), "check the path");
            return;
        }
        List<JsonNode> assertions = new ArrayList<>();
        collect(root, assertions);
        if (assertions.isEmpty()) {
            problem("", "holds no EARL assertion", "each needs a test, a subject and a result");
        }
        int number = 0;
        for (JsonNode assertion : assertions) {
            number++;
            if (isHuman(assertion)) {
                take(assertion, number);
            }
        }
    }

    /** Wherever they stand: in a graph, in an evaluation's audit, in a list. */
    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node.isObject() && node.has("test") && node.has("result") && node.has("subject")) {
            found.add(node);
        } else if (node.isContainerNode()) {
            node.properties().stream()
                    .filter(one -> !one.getKey().equals("@context"))
                    .forEach(one -> collect(one.getValue(), found));
            if (node.isArray()) {
                node.forEach(one -> collect(one, found));
            }
        }
    }

    private static boolean isHuman(JsonNode assertion) {
        String outcome = outcome(assertion);
        boolean ours = assertion.path("result").path("description").asText().startsWith("PortalProbe ")
                && !outcome.equals("passed");
        return !assertion.path("mode").asText().endsWith("automatic") && !ours && !outcome.equals("untested");
    }

    private static String outcome(JsonNode assertion) {
        return word(assertion.path("result").path("outcome")).replaceFirst(".*[:#]", "");
    }

    private static String word(JsonNode node) {
        return node.isTextual()
                ? node.asText()
                : node.path("id").asText(node.path("@id").asText());
    }

    private void take(JsonNode assertion, int number) {
        Optional<Criterion> criterion = criterion(assertion.path("test"));
        Optional<Finding> finding = Optional.ofNullable(OUTCOMES.get(outcome(assertion)));
        Optional<URI> subject = subject(assertion.path("subject"));
        Optional<LocalDate> on = day(assertion);
        if (criterion.isEmpty()) {
            problem("assertion " + number + " test", "names no criterion of WCAG 2.0 A or AA", "write num, e.g. 1.1.1");
        }
        if (finding.isEmpty()) {
            problem("assertion " + number + " outcome", "is no outcome", "earl:passed, failed, cantTell, inapplicable");
        }
        if (subject.isEmpty()) {
            problem(
                    "assertion " + number + " subject",
                    "has no address",
                    "give the page's or the site's https:// address");
        }
        if (on.isEmpty()) {
            problem("assertion " + number + " date", "is no date", "write e.g. 2026-11-21T00:00:00Z");
        }
        if (criterion.isPresent() && finding.isPresent() && subject.isPresent() && on.isPresent()) {
            boolean page = !types(assertion.path("subject")).contains("Website");
            verdicts.add(new HumanVerdict(
                    HumanVerdict.siteOf(subject.get()),
                    page ? subject : Optional.empty(),
                    criterion.get().id(),
                    finding.get(),
                    auditor(assertion),
                    on.get(),
                    Optional.of(assertion.path("result").path("description").asText())
                            .filter(text -> !text.isBlank()),
                    new Origin(origin.file(), origin.sha256(), number, origin.uploader(), origin.imported())));
        }
    }

    private static Optional<Criterion> criterion(JsonNode test) {
        String num = test.path("num").asText();
        String anchor = word(test).replaceFirst(".*[:#/]", "");
        return Criterion.ALL.stream()
                .filter(one -> one.id().equals(num)
                        || one.id().equals(anchor)
                        || one.anchor().equals(anchor))
                .findFirst();
    }

    private Optional<URI> subject(JsonNode subject) {
        // A site is a blank node there; its pages, and what is said of its scope, name its host.
        return Stream.of(
                        word(subject),
                        subject.path("source").asText(),
                        subject.path("description").asText(),
                        subject.path("title").asText(),
                        root.path("selectSample")
                                .path("structuredSample")
                                .path(0)
                                .path("id")
                                .asText())
                .flatMap(text -> address(text).stream())
                .findFirst();
    }

    private static Optional<URI> address(String text) {
        Matcher found = ADDRESS.matcher(text);
        try {
            return found.find() ? Optional.of(URI.create(found.group())) : Optional.empty();
        } catch (IllegalArgumentException unusual) {
            return Optional.empty();
        }
    }

    private static String types(JsonNode node) {
        return node.path("type").toString() + node.path("@type");
    }

    private String auditor(JsonNode assertion) {
        JsonNode by = assertion.path("assertedBy");
        String name = by.path("name").asText(by.path("title").asText(word(by)));
        String evaluator = root.path("reportFindings").path("evaluator").asText();
        return !name.isBlank() ? name : !evaluator.isBlank() ? evaluator : origin.uploader();
    }

    private Optional<LocalDate> day(JsonNode assertion) {
        String written = assertion
                .path("date")
                .asText(assertion.path("result").path("date").asText());
        try {
            return written.isBlank()
                    ? Optional.of(LocalDate.ofInstant(origin.imported(), ZoneOffset.UTC))
                    : Optional.of(
                            written.length() > 10
                                    ? LocalDate.ofInstant(Instant.parse(written), ZoneOffset.UTC)
                                    : LocalDate.parse(written));
        } catch (DateTimeParseException unusual) {
            return Optional.empty();
        }
    }

    private void problem(String where, String what, String wanted) {
        problems.add(
                new ConfigProblem(where.isEmpty() ? file.toString() : file + ", " + where, 0, "", "", what, wanted));
    }
}
