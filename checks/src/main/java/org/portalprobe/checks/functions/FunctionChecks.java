package org.portalprobe.checks.functions;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Check;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.artifact.Visit;

/** The checks of functions (F) and layout (U). */
public final class FunctionChecks {

    private FunctionChecks() {}

    public static List<Check<Visit>> all() {
        LastReading reading = new LastReading();
        return List.of(
                new OfferedCheck("procedure-catalogue", Feature.CATALOGUE, reading),
                new LevelsCheck(reading),
                new TrialCheck(
                        "procedure-search",
                        Feature.SEARCH,
                        Trial.Kind.PROCEDURE_SEARCH,
                        TrialAnswers::isResult,
                        reading),
                new OfferedCheck("search-filters", Feature.FILTERS, Optional.of(Feature.SEARCH), reading),
                new PageShareCheck("procedure-detail", Feature.DETAIL, true, reading),
                new LoginCheck(reading),
                new PageShareCheck("submit-button", Feature.SUBMIT, true, reading),
                new TrialCheck(
                        "status-lookup", Feature.LOOKUP, Trial.Kind.DOSSIER_LOOKUP, TrialAnswers::isNotFound, reading),
                new OfferedCheck("status-lookup-form", Feature.LOOKUP, reading),
                new OfferedCheck("statistics-page", Feature.STATISTICS, reading),
                new OfferedCheck("statistics-current", Feature.CURRENT, Optional.of(Feature.STATISTICS), reading),
                new FeedbackEntryCheck(reading),
                new OfferedCheck("satisfaction-rating", Feature.RATING, reading),
                new OfferedCheck("help-guide", Feature.GUIDE, reading),
                new OfferedCheck("help-hotline", Feature.HOTLINE, reading),
                new OfferedCheck("help-online", Feature.ONLINE, reading),
                new OfferedCheck("national-portal-link", Feature.NATIONAL, reading),
                new BrokenLinksCheck(),
                new PageShareCheck("header-blocks", Feature.HEADER, false, reading),
                new OfferedCheck("home-blocks", Feature.HOME, reading),
                new HomeConsistentCheck(reading),
                new PageShareCheck("footer-blocks", Feature.FOOTER, false, reading),
                new ViewportFitCheck(),
                new PageShareCheck("viewport-meta", Feature.VIEWPORT, false, reading));
    }
}
