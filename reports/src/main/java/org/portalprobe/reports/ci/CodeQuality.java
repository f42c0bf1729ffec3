package org.portalprobe.reports.ci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.regression.Change;
import org.portalprobe.checks.regression.Defect;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.model.Impact;
import org.portalprobe.reports.words.Words;

/** GitLab's code quality report: all faults of today, since GitLab itself compares them with those of the other branch. */
final class CodeQuality {

    private final ChangeText text;

    CodeQuality(Words words) {
        this.text = new ChangeText(words);
    }

    String of(GateRun run) {
        List<ObjectNode> issues = new ArrayList<>();
        for (Defect defect : run.snapshot().defects()) {
            defect.places().keySet().forEach(place -> issues.add(issue(defect, place)));
        }
        run.judgement().rulings().stream()
                .filter(Ruling::fails)
                .map(Ruling::change)
                .filter(change -> !(change instanceof Change.NewDefect || change instanceof Change.MoreOfDefect))
                .map(change -> issue(text.title(change), change.rule(), change.fingerprint(), "major", change.place()))
                .forEach(issues::add);
        return Json.text(Json.array(issues, issue -> issue));
    }

    private ObjectNode issue(Defect defect, String place) {
        String severity =
                defect.example().map(Finding::impact).map(CodeQuality::severity).orElse("minor");
        String id = new Fingerprint(defect.id(), place, "").id();
        return issue(text.what(defect), defect.rule(), id, severity, place);
    }

    private static ObjectNode issue(String said, String rule, String fingerprint, String severity, String place) {
        ObjectNode location = Json.object().put("path", place.startsWith("/") ? SarifLog.path(place) : place);
        location.set("lines", Json.object().put("begin", 1));
        ObjectNode issue = Json.object()
                .put("description", said)
                .put("check_name", rule)
                .put("fingerprint", fingerprint)
                .put("severity", severity);
        issue.set("location", location);
        return issue;
    }

    private static String severity(Impact impact) {
        return switch (impact) {
            case MINOR -> "minor";
            case MODERATE -> "major";
            case SERIOUS -> "critical";
            case CRITICAL -> "blocker";
        };
    }
}
