package org.portalprobe.reports.edition;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Rule;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.reports.Visits;

/** A month's answers to every check of a model: by chance as it looks, and the same every time. */
final class Answers {

    private static final int[] HOURS = {9, 10, 14, 15, 20, 22};
    private static final int PAGES = 12;
    private static final int CHANGED_PERCENT = 4;
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final PortalId portal;
    private final YearMonth month;
    private final String text;
    private final List<Observation> all = new ArrayList<>();

    private Answers(PortalId portal, YearMonth month, String text) {
        this.portal = portal;
        this.month = month;
        this.text = text;
    }

    static List<Observation> of(AssessmentModel model, PortalId portal, YearMonth month, String text) {
        var answers = new Answers(portal, month, text);
        Map<CheckId, Rule> rules = new TreeMap<>(Comparator.comparing(CheckId::value));
        model.criteria()
                .flatMap(criterion -> Stream.concat(Stream.of(criterion.rule()), criterion.beside().stream()))
                .flatMap(Rule::leaves)
                .forEach(rule -> rule.checks().forEach(check -> rules.putIfAbsent(check, rule)));
        rules.forEach(answers::answer);
        return answers.all;
    }

    /** 0 to 99, low is bad; a few answers differ from month to month. */
    private int luck(String what) {
        int base = Math.floorMod((portal.value() + what).hashCode() * 31, 100);
        int ofPortal = Math.floorMod(portal.value().hashCode() * 17, 60) - 30;
        boolean changed = Math.floorMod((portal.value() + what + month).hashCode(), 100) < CHANGED_PERCENT;
        return Math.clamp((changed ? 99 - base : base) + ofPortal, 0, 99);
    }

    private void answer(CheckId check, Rule rule) {
        int luck = luck(check.value());
        switch (rule) {
            case Rule.Statistic statistic -> {
                for (FormFactor device : FormFactor.values()) {
                    timed(check, statistic, device, luck);
                }
            }
            case Rule.Share share when share.minSamples() > PAGES -> requests(check, luck);
            case Rule.Share share -> counted(check, luck);
            case Rule.WorstFinding worst -> pages(check, luck);
            case Rule.Ladder ladder -> verdict(check, luck);
            case Rule.Attested attested -> {}
            case Rule.Imported imported -> {}
            case Rule.Sum sum -> {}
        }
    }

    private void timed(CheckId check, Rule.Statistic rule, FormFactor device, int luck) {
        double limit = rule.levels().getFirst().conditions().getFirst().threshold();
        double value = limit * (1.6 - luck / 100.0);
        for (int hour : HOURS) {
            for (KeyPageRole role : KeyPageRole.values()) {
                add(
                        check,
                        new Subject.OfKeyPage(role, url("/" + role)),
                        provenance(at(hour)).timed(device, at(hour)),
                        new Outcome.Measured(List.of(value, value * 1.02, value * 0.98), rule.unit()),
                        List.of());
            }
        }
    }

    private void requests(CheckId check, int luck) {
        add(
                check,
                new Subject.OfPortal(portal),
                provenance(at(22)),
                new Outcome.Counted(8_000, luck < 40 ? 200 : 0, 0, 0),
                List.of());
    }

    private void counted(CheckId check, int luck) {
        for (int page = 0; page < PAGES; page++) {
            Outcome outcome = page * 100 / PAGES < luck + 20
                    ? new Outcome.Passed(Remark.of(RemarkCode.NO_WCAG_FAILURE, "4.14.1"))
                    : new Outcome.Failed(Remark.of(RemarkCode.WCAG_FAILURES, "x"));
            add(check, new Subject.OfPage(url("/trang/" + page)), provenance(at(22)), outcome, List.of());
        }
    }

    private void pages(CheckId check, int luck) {
        for (int page = 0; page < PAGES; page++) {
            URI url = url("/thu-tuc/2.00" + page);
            boolean bad = luck < 60 && page % 3 == 0;
            Impact impact = luck < 30 ? Impact.SERIOUS : Impact.MODERATE;
            List<Finding> findings = bad
                    ? IntStream.range(0, 3)
                            .mapToObj(place -> finding(place, impact, url))
                            .toList()
                    : List.of();
            Outcome outcome = bad
                    ? new Outcome.Failed(Remark.of(RemarkCode.WCAG_FAILURES, "image-alt"))
                    : new Outcome.Passed(Remark.of(RemarkCode.NO_WCAG_FAILURE, "4.14.1"));
            add(check, new Subject.OfPage(url), provenance(at(22)), outcome, findings);
        }
    }

    private Finding finding(int place, Impact impact, URI url) {
        return new Finding(
                "image-alt",
                impact,
                place == 2,
                List.of("1.1.1"),
                url,
                "#banner > img:nth-child(" + (place + 1) + ")" + (text.startsWith("<img") ? "" : text),
                1,
                text,
                Optional.empty(),
                Optional.empty());
    }

    private void verdict(CheckId check, int luck) {
        Outcome outcome = luck >= 45
                ? new Outcome.Passed(Remark.of(RemarkCode.NO_WCAG_FAILURE, "4.14.1"))
                : new Outcome.Failed(Remark.of(RemarkCode.WCAG_FAILURES, "x"));
        add(check, new Subject.OfPortal(portal), provenance(at(22)), outcome, List.of());
    }

    private void add(CheckId check, Subject subject, Provenance from, Outcome outcome, List<Finding> findings) {
        all.add(new Observation(check, 3, subject, from, outcome, findings));
    }

    private Instant at(int hour) {
        return month.atDay(10 + hour % 5)
                .atTime(hour, 0)
                .atZone(VietnamTime.ZONE)
                .toInstant();
    }

    private Provenance provenance(Instant at) {
        return new Provenance(
                new SightingId(portal.value() + "-" + ID_TIME.format(at)),
                portal,
                at,
                "hn-1",
                "real-use",
                Optional.empty(),
                Visits.ENGINES);
    }

    private URI url(String path) {
        return URI.create("https://dichvucong." + portal.value().substring(4) + ".example.vn" + path);
    }
}
