package org.portalprobe.reports.ci;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.checks.regression.Answered;
import org.portalprobe.checks.regression.Answered.State;
import org.portalprobe.checks.regression.Change;
import org.portalprobe.checks.regression.Defect;
import org.portalprobe.checks.regression.Figure;
import org.portalprobe.checks.regression.Judgement;
import org.portalprobe.checks.regression.SideBySide;
import org.portalprobe.checks.regression.Snapshot;
import org.portalprobe.checks.regression.Terms;
import org.portalprobe.checks.regression.Timing;
import org.portalprobe.checks.regression.Waiver;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/** Runs of a gate made by hand: one of everything, and one of nothing. */
final class Runs {

    static final String HOSTILE = "<script>alert(1)</script> | `x` \u0007 [a](javascript:1)";
    private static final CheckId WCAG = new CheckId("wcag-perceivable");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Runs() {}

    static Defect defect(String rule, String place) {
        Finding finding = new Finding(
                rule,
                Impact.SERIOUS,
                false,
                List.of("1.1.1"),
                URI.create("https://staging.example" + place),
                "main > img",
                1,
                "<img src=a.png>" + HOSTILE,
                Optional.empty(),
                Optional.of(URI.create("https://dequeuniversity.com/rules/axe/4.11/image-alt")));
        return new Defect(
                new Fingerprint(rule, "main > img", "none"),
                WCAG,
                new TreeMap<>(Map.of(place, 1)),
                Optional.of(finding));
    }

    static Snapshot snapshot() {
        return new Snapshot(
                new Terms("httt-tthc-2024 v12", Optional.of("4.11.1"), "0123456789ab"),
                new TreeSet<>(List.of("/", "/tra-cuu?x=%22")),
                new TreeMap<>(),
                List.of(
                        new Answered(WCAG, "/", State.FAILED),
                        new Answered(WCAG, "/tra-cuu?x=%22", State.PASSED),
                        new Answered(new CheckId("hsts"), "@", State.PASSED)),
                List.of(defect("image-alt", "/"), defect("label", "/tra-cuu?x=%22")),
                List.of(new Figure(Figure.Kind.REQUESTS, "/", 7)),
                new TreeMap<>(Map.of("@", TlsGrade.B)),
                Optional.empty());
    }

    static GateRun everything() {
        Timing timing = new Timing(
                "/",
                FormFactor.MOBILE,
                LoadMetric.LARGEST_CONTENTFUL_PAINT,
                List.of(400.0, 410.5),
                List.of(900.0, 905.0));
        SideBySide slower = new SideBySide(SideBySide.Verdict.SLOWER, 405.25, 902.5, 50, 0.0012);
        List<Change> changes = List.of(
                new Change.NewDefect(defect("label", "/tra-cuu?x=%22")),
                new Change.MoreOfDefect(defect("link-name", "/"), new TreeMap<>(Map.of("/", 0))),
                new Change.NoLongerPassed(new CheckId("hsts"), "@", State.FAILED),
                new Change.NoLongerPassed(new CheckId("submit-button"), "/", State.INAPPLICABLE),
                new Change.Broken("/hong", Fault.unconfirmed(Cause.HTTP_SERVER_ERROR, "HTTP 500 " + HOSTILE)),
                new Change.Heavier(new Figure(Figure.Kind.TRANSFER_BYTES, "/", 2_000_000), 100_000),
                new Change.Heavier(new Figure(Figure.Kind.REQUESTS, "/", 200), 100),
                new Change.Heavier(new Figure(Figure.Kind.FAILED_REQUESTS, "/", 2), 1),
                new Change.GradeFell("@", TlsGrade.A, TlsGrade.B),
                new Change.OverBudget("budget-points", "site", "40", "39.75"),
                new Change.Slower(timing, slower),
                new Change.LostCoverage("page", "/kin", Optional.of(Fault.of(Cause.LEADS_ELSEWHERE, "a login"))),
                new Change.LostCoverage("wcag-operable", "/", Optional.empty()),
                new Change.Mended(defect("button-name", "/")),
                new Change.Faster(timing, slower),
                new Change.NewDefect(defect("color-contrast", "/")));
        Waiver holding = new Waiver(
                Optional.empty(), Optional.of("color-contrast"), Optional.empty(), "Lan", "màu của nhà thầu", TODAY);
        Waiver expired = new Waiver(
                Optional.of(changes.getFirst().fingerprint()),
                Optional.empty(),
                Optional.empty(),
                "Minh",
                "chờ bản sau",
                TODAY.minusDays(3));
        Waiver unused =
                new Waiver(Optional.empty(), Optional.of("html-has-lang"), Optional.empty(), "Hoa", "cũ", TODAY);
        return run(
                Judgement.of(changes, List.of(holding, expired, unused), TODAY),
                List.of(new GateRun.Compared(timing, slower)),
                List.of("/trang-11"));
    }

    static GateRun clean() {
        return run(Judgement.of(List.of(), List.of(), TODAY), List.of(), List.of());
    }

    private static GateRun run(Judgement judgement, List<GateRun.Compared> timings, List<String> omitted) {
        return new GateRun(
                "https://staging.example/",
                Optional.of(URI.create("https://staging.example/")),
                Optional.of("gate.yaml"),
                Instant.parse("2026-11-22T03:04:05Z"),
                Duration.ofMillis(23_456),
                "0.1.0",
                snapshot(),
                judgement,
                timings,
                omitted);
    }
}
