package org.portalprobe.checks.functions;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Check;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.functions.Trial;

/** The checks of functions (F) and layout (U). */
public final class FunctionChecks {

    private FunctionChecks() {}

    public static List<Check<Visit>> all() {
        LastReading reading = new LastReading();
        return List.of(
                new FunctionCheck("procedure-catalogue", Feature.CATALOGUE, reading),
                new LevelsCheck(reading),
                new TrialCheck(
                        "procedure-search",
                        Feature.SEARCH,
                        Trial.Kind.PROCEDURE_SEARCH,
                        TrialAnswers::isResult,
                        reading),
                new FunctionCheck("search-filters", Feature.FILTERS, Optional.of(Feature.SEARCH), reading),
                new PageShareCheck("procedure-detail", Feature.DETAIL, true, reading),
                new FunctionCheck("sso-login", Feature.LOGIN, reading),
                new PageShareCheck("submit-button", Feature.SUBMIT, true, reading),
                new TrialCheck(
                        "status-lookup", Feature.LOOKUP, Trial.Kind.DOSSIER_LOOKUP, TrialAnswers::isNotFound, reading),
                new FunctionCheck("status-lookup-form", Feature.LOOKUP, reading),
                new FunctionCheck("statistics-page", Feature.STATISTICS, reading),
                new FunctionCheck("statistics-current", Feature.CURRENT, Optional.of(Feature.STATISTICS), reading),
                new FeedbackEntryCheck(reading),
                new FunctionCheck("satisfaction-rating", Feature.RATING, reading),
                new FunctionCheck("help-guide", Feature.GUIDE, reading),
                new FunctionCheck("help-hotline", Feature.HOTLINE, reading),
                new FunctionCheck("help-online", Feature.ONLINE, reading),
                new FunctionCheck("national-portal-link", Feature.NATIONAL, reading),
                new BrokenLinksCheck(),
                new PageShareCheck("header-blocks", Feature.HEADER, false, reading),
                new FunctionCheck("home-blocks", Feature.HOME, reading),
                new HomeConsistentCheck(reading),
                new PageShareCheck("footer-blocks", Feature.FOOTER, false, reading),
                new ViewportFitCheck(),
                new PageShareCheck("viewport-meta", Feature.VIEWPORT, false, reading));
    }
}
