package org.portalprobe.checks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Visits;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Visit;

class CatalogueTest {

    /** The names that models use; a check is never renamed. */
    private static final List<String> NAMES = List.of(
            "baseline-headers",
            "broken-links",
            "content-policy",
            "cookies-everywhere",
            "csp-or-framing",
            "emc-code",
            "feedback-entry",
            "first-contentful-paint",
            "footer-blocks",
            "framing-everywhere",
            "header-blocks",
            "help-guide",
            "help-hotline",
            "help-online",
            "home-blocks",
            "home-consistent",
            "hsts",
            "hsts-everywhere",
            "https-redirect",
            "largest-contentful-paint",
            "mixed-content",
            "national-portal-link",
            "nosniff-everywhere",
            "procedure-catalogue",
            "procedure-detail",
            "procedure-levels",
            "procedure-search",
            "redirects-secure",
            "referrer-policy-everywhere",
            "satisfaction-rating",
            "search-filters",
            "speed-index",
            "sso-login",
            "statistics-current",
            "statistics-page",
            "status-lookup",
            "status-lookup-form",
            "submit-button",
            "tls-grade-a",
            "tls-grade-b",
            "tls-grade-c",
            "total-blocking-time",
            "viewport-fit",
            "viewport-meta",
            "wcag-operable",
            "wcag-perceivable",
            "wcag-robust",
            "wcag-understandable");

    @Test
    void servesExactlyTheseChecksEachOnce() {
        assertThat(Catalogue.all().stream().map(check -> check.id().value()).sorted())
                .containsExactlyElementsOf(NAMES);
        assertThat(Catalogue.served())
                .hasSize(NAMES.size() + 3)
                .contains(new CheckId("availability"), new CheckId("response-time"), new CheckId("error-rate"));
    }

    @Test
    void asksEveryCheck() {
        assertThat(Catalogue.observe(Visits.empty()))
                .extracting(Observation::check)
                .extracting(CheckId::value)
                .containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @TestFactory
    List<DynamicTest> hidesEveryCheckBehindItsDoor() {
        return Catalogue.all().stream()
                .map(check -> DynamicTest.dynamicTest(check.id().value(), () -> assertHidden(check)))
                .toList();
    }

    private static void assertHidden(Check<Visit> check) {
        assertThat(check.getClass()).isFinal().isPackagePrivate();
    }
}
