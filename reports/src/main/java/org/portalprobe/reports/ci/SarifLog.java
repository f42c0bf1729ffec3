package org.portalprobe.reports.ci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.regression.Change;
import org.portalprobe.checks.regression.Defect;
import org.portalprobe.checks.regression.Judgement;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.reports.words.Words;

/**
 * SARIF 2.1.0. Known faults stand in it as unchanged notes, since code hosts take what is missing for mended; what could not be seen are
 * notifications, no results.
 */
final class SarifLog {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Words words;
    private final ChangeText text;
    private final Map<String, ObjectNode> rules = new LinkedHashMap<>();

    SarifLog(Words words) {
        this.words = words;
        this.text = new ChangeText(words);
    }

    String of(GateRun run) {
        List<ObjectNode> results = new ArrayList<>();
        for (Ruling ruling : run.judgement().rulings()) {
            if (ruling.change().effect() == Change.Effect.WORSE) {
                results.add(changed(ruling));
            }
        }
        Set<String> told = run.judgement().rulings().stream()
                .map(ruling -> ruling.change().fingerprint())
                .collect(Collectors.toSet());
        run.snapshot().defects().stream()
                .filter(defect -> !told.contains(defect.id()))
                .forEach(defect -> results.add(known(defect)));
        ObjectNode log = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
        log.set("runs", Json.array(List.of(run), one -> run(one, results)));
        return Json.text(log);
    }

    private ObjectNode run(GateRun run, List<ObjectNode> results) {
        ObjectNode driver = Json.object()
                .put("name", "PortalProbe")
                .put("version", run.software())
                .put("informationUri", "https://portalprobe.org/");
        driver.set("rules", Json.array(rules.values(), rule -> rule));
        ObjectNode written = Json.object();
        written.set("tool", Json.object().set("driver", driver));
        written.set("invocations", Json.array(List.of(run), this::invocation));
        run.address()
                .ifPresent(address -> written.set(
                        "originalUriBaseIds",
                        Json.object()
                                .set(
                                        "SITE",
                                        Json.object()
                                                .put("uri", address.resolve("/").toString()))));
        written.put("language", words.language().tag());
        written.put("columnKind", "utf16CodeUnits");
        written.set("results", Json.array(results, result -> result));
        return written;
    }

    private ObjectNode invocation(GateRun run) {
        ObjectNode invocation = Json.object()
                .put("executionSuccessful", run.judgement().verdict() != Judgement.Verdict.LOST_COVERAGE)
                .put("startTimeUtc", run.start().toString());
        List<Ruling> lost = Summary.lost(run.judgement());
        invocation.set("toolExecutionNotifications", Json.array(lost, ruling -> Json.object()
                .put("level", "error")
                .set("message", message(text.title(ruling.change())))));
        return invocation;
    }

    private ObjectNode changed(Ruling ruling) {
        Change change = ruling.change();
        boolean fresh = change instanceof Change.NewDefect;
        String said = text.title(change) + " " + ChangeText.evidence(change);
        ObjectNode result = result(change.rule(), said.strip(), change.place(), change.fingerprint())
                .put("level", ruling.waived() ? "note" : "error")
                .put("baselineState", fresh ? "new" : "updated");
        result.set(
                "suppressions",
                Json.array(ruling.waived() ? ruling.waiver().stream().toList() : List.of(), waiver -> Json.object()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put("justification", new Summary(words).waiver(waiver))));
        describe(change.rule(), ChangeText.example(change), text.mend(change));
        return result;
    }

    private ObjectNode known(Defect defect) {
        describe(
                defect.rule(),
                defect.example(),
                words.find("problem." + defect.rule() + ".mend").orElse(""));
        return result(defect.rule(), text.what(defect), defect.places().firstKey(), defect.id())
                .put("level", "note")
                .put("baselineState", "unchanged");
    }

    private ObjectNode result(String rule, String said, String place, String fingerprint) {
        ObjectNode result = Json.object().put("ruleId", rule);
        result.set("message", message(said));
        ObjectNode physical = Json.object();
        physical.set("artifactLocation", artifact(place));
        physical.set("region", Json.object().put("startLine", 1));
        ObjectNode location = Json.object();
        location.set("physicalLocation", physical);
        location.set("logicalLocations", Json.array(List.of(place), one -> Json.object()
                .put("fullyQualifiedName", one)
                .put("kind", "resource")));
        result.set("locations", Json.array(List.of(location), one -> one));
        result.set("partialFingerprints", Json.object().put("portalProbe/v1", fingerprint));
        return result;
    }

    /** A page by its way from the site's root: code hosts take no absolute address. */
    private static ObjectNode artifact(String place) {
        return place.startsWith("/")
                ? Json.object().put("uri", path(place)).put("uriBaseId", "SITE")
                : Json.object().put("uri", "./").put("uriBaseId", "SITE");
    }

    static String path(String place) {
        String path = place.substring(1);
        return path.isEmpty() ? "index.html" : valid(path) ? path : "./";
    }

    private static boolean valid(String path) {
        try {
            return URI.create(path).getScheme() == null;
        } catch (IllegalArgumentException unusual) {
            return false;
        }
    }

    private void describe(String rule, Optional<Finding> example, String mend) {
        rules.computeIfAbsent(rule, id -> {
            ObjectNode described = Json.object().put("id", id);
            String what = words.find("problem." + id + ".what").orElse(id);
            String who = words.find("problem." + id + ".who").orElse("");
            described.set("shortDescription", message(what));
            described.set("fullDescription", message((what + ". " + who).strip()));
            described.set("help", message(mend.isEmpty() ? what : mend));
            example.flatMap(Finding::help).ifPresent(uri -> described.put("helpUri", uri.toString()));
            ObjectNode properties = Json.object();
            properties.set(
                    "tags",
                    Json.array(example.map(Finding::clauses).orElse(List.of()), clause -> TextNode.valueOf(clause)));
            described.set("properties", properties);
            return described;
        });
    }

    private static ObjectNode message(String text) {
        return Json.object().put("text", text);
    }
}
