package org.portalprobe.checks.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Visits;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

class SnapshotReadingTest {

    private static final AssessmentModel MODEL = Models.load(Models.DEFAULT);

    private static Seen<AxeRun> oneFault(URI page) {
        return Seen.got(new AxeRun(
                "4.11.1",
                page,
                List.of(Visits.axeResult("link-name", Impact.SERIOUS, "wcag2a", "wcag244", "wcag412")),
                List.of(),
                List.of("label"),
                List.of(),
                List.of()));
    }

    private static Snapshot of(Visit visit, Scope scope) {
        return SnapshotReading.of(visit, MODEL, scope, Optional.empty());
    }

    private static Visits site(URI url) {
        return new Visits()
                .of(url)
                .entry(Visits.hop(url, 200, "x-content-type-options: nosniff"))
                .page("/", 200, Seen.got(Visits.facts(Visits.NO_EMC)), oneFault(url));
    }

    @Test
    void theSameReleaseOnAnotherServerIsTheSameSnapshot() {
        Snapshot staging = of(site(URI.create("https://staging.example:8443/")).build(), Scope.SITE);
        Snapshot production = of(site(Visits.HOME).build(), Scope.SITE);

        assertThat(staging.pages()).containsExactly("/");
        assertThat(staging.answers()).extracting(Answered::place).contains("@", "site", "/");
        assertThat(Changes.between(Optional.of(new Baseline(production, Budget.NONE)), staging))
                .isEmpty();
    }

    @Test
    void anElementThatFailsTwoPrinciplesIsOneDefect() {
        Snapshot seen = of(site(Visits.HOME).build(), Scope.SITE);

        assertThat(seen.defects())
                .filteredOn(defect -> defect.rule().equals("link-name"))
                .singleElement()
                .satisfies(defect -> assertThat(defect.places().values()).containsExactly(1));
    }

    @Test
    void ofAFolderNothingIsSaidThatItsServerWouldSay() {
        Snapshot site = of(site(Visits.HOME).build(), Scope.SITE);
        Snapshot pages = of(site(Visits.HOME).build(), Scope.PAGES);

        assertThat(site.answers()).extracting(one -> one.check().value()).contains("hsts", "emc-code");
        assertThat(pages.answers())
                .extracting(one -> one.check().value())
                .contains("emc-code")
                .doesNotContain("hsts");
        assertThat(pages.defects())
                .extracting(Defect::rule)
                .contains("emc-absent")
                .doesNotContain("hsts");
        assertThat(pages.grades()).isEmpty();
    }

    @Test
    void whatStandsInPlaceOfAPageSaysNothingAboutIt() {
        Snapshot seen = of(
                site(Visits.HOME)
                        .page("/mat", 404, Seen.got(Visits.facts(Visits.NO_EMC)), oneFault(Visits.HOME.resolve("/mat")))
                        .build(),
                Scope.SITE);

        assertThat(seen.unseen()).containsOnlyKeys("/mat");
        assertThat(seen.pages()).containsExactly("/");
        assertThat(seen.defects())
                .allSatisfy(defect -> assertThat(defect.places()).doesNotContainKey("/mat"));
    }

    @Test
    void timingsAreNeverInIt() {
        Snapshot seen = of(site(Visits.HOME).build(), Scope.SITE);

        assertThat(seen.answers()).extracting(one -> one.check().value()).doesNotContain("largest-contentful-paint");
        assertThat(seen.terms().checks()).matches("[0-9a-f]{12}");
        assertThat(seen.terms().differences(new Terms(seen.terms().model(), Optional.empty(), "other")))
                .isEqualTo(List.of("checks"));
        assertThat(Map.copyOf(seen.grades())).isEmpty();
    }
}
