package org.portalprobe.checks.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.regression.Answered.State;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Points;
import org.portalprobe.crawler.artifact.Cause;

class ChangesTest {

    private final Baseline before = new Baseline(Releases.usual().snapshot(), Budget.NONE);

    private List<Change> changes(Releases now) {
        return Changes.between(Optional.of(before), now.snapshot());
    }

    @Test
    void theSameReleaseHasNoChange() {
        assertThat(changes(Releases.usual())).isEmpty();
    }

    @Test
    void aNewFaultIsToldOnceAndNotAgainAsItsCheck() {
        Releases now = Releases.usual()
                .defect("label", Releases.WCAG, Map.of("/tra-cuu", 1))
                .answer(Releases.WCAG, "/tra-cuu", State.FAILED);

        assertThat(changes(now)).singleElement().isInstanceOf(Change.NewDefect.class);
        assertThat(changes(now).getFirst().place()).isEqualTo("/tra-cuu");
    }

    @Test
    void moreOfAKnownFaultIsWorseButAPageThatIsNewBringsItsTemplateAlong() {
        assertThat(changes(Releases.usual().defect("image-alt", Releases.WCAG, Map.of("/", 3))))
                .singleElement()
                .isInstanceOfSatisfying(Change.MoreOfDefect.class, more -> assertThat(more.grown())
                        .containsExactly(Map.entry("/", 2)));
        assertThat(changes(Releases.usual().page("/moi").defect("image-alt", Releases.WCAG, Map.of("/", 2, "/moi", 2))))
                .isEmpty();
    }

    /** A search box without its label is none any more: the same fault is then shown at the next page's. */
    @Test
    void whatIsAskedOfTheSiteMayShowAtAnotherPageButNotAtMore() {
        CheckId filters = new CheckId("search-filters");
        Releases earlier = Releases.usual()
                .answer(filters, "site", State.FAILED)
                .defect("search-filters", filters, Map.of("/", 1));
        Optional<Baseline> held = Optional.of(new Baseline(earlier.snapshot(), Budget.NONE));
        Releases now = Releases.usual().answer(filters, "site", State.FAILED);

        assertThat(Changes.between(
                        held,
                        now.defect("search-filters", filters, Map.of("/tra-cuu", 1))
                                .snapshot()))
                .isEmpty();
        assertThat(Changes.between(
                        held,
                        now.defect("search-filters", filters, Map.of("/", 1, "/tra-cuu", 1))
                                .snapshot()))
                .singleElement()
                .isInstanceOf(Change.MoreOfDefect.class);
    }

    @Test
    void aMendedFaultIsBetterAndOneOnAPageThatWasNotSeenIsNot() {
        assertThat(changes(Releases.usual().without("image-alt")))
                .singleElement()
                .isInstanceOf(Change.Mended.class);
        Releases unseen = Releases.usual().without("image-alt").unseen("/", Cause.PAGE_TIMEOUT, "late");
        assertThat(changes(unseen)).singleElement().isInstanceOf(Change.LostCoverage.class);
    }

    @Test
    void anErrorAnswerIsWorseAndALoginIsLostCoverage() {
        assertThat(changes(Releases.usual().unseen("/tra-cuu", Cause.HTTP_SERVER_ERROR, "HTTP 500 x")))
                .singleElement()
                .isInstanceOf(Change.Broken.class);
        assertThat(changes(Releases.usual().unseen("/tra-cuu", Cause.HTTP_CLIENT_ERROR, "HTTP 401 x")))
                .singleElement()
                .isInstanceOf(Change.LostCoverage.class);
        assertThat(changes(Releases.usual().unseen("/tra-cuu", Cause.LEADS_ELSEWHERE, "a login")))
                .singleElement()
                .isInstanceOf(Change.LostCoverage.class);
    }

    @Test
    void aCheckThatPassedAndFailsOrHasNothingLeftIsWorseAndOneThatCannotTellIsLost() {
        assertThat(changes(Releases.usual().answer(Releases.HSTS, "@", State.FAILED)))
                .containsExactly(new Change.NoLongerPassed(Releases.HSTS, "@", State.FAILED));
        assertThat(changes(Releases.usual().answer(Releases.HSTS, "@", State.INAPPLICABLE)))
                .containsExactly(new Change.NoLongerPassed(Releases.HSTS, "@", State.INAPPLICABLE));
        assertThat(changes(Releases.usual().answer(Releases.HSTS, "@", State.UNKNOWN)))
                .singleElement()
                .isInstanceOf(Change.LostCoverage.class);
    }

    @Test
    void bytesMayGrowALittleAndFailedRequestsNotAtAll() {
        assertThat(changes(Releases.usual().figure(Figure.Kind.TRANSFER_BYTES, "/", 109_000)))
                .isEmpty();
        assertThat(changes(Releases.usual().figure(Figure.Kind.TRANSFER_BYTES, "/", 111_000)))
                .singleElement()
                .isInstanceOf(Change.Heavier.class);
        assertThat(changes(Releases.usual().figure(Figure.Kind.FAILED_REQUESTS, "/", 1)))
                .singleElement()
                .isInstanceOf(Change.Heavier.class);
        assertThat(changes(Releases.usual().figure(Figure.Kind.REQUESTS, "/", 22)))
                .singleElement()
                .isInstanceOf(Change.Heavier.class);
    }

    @Test
    void aLetterThatFellIsWorseAndOneThatIsUnknownIsLost() {
        assertThat(changes(Releases.usual().grade("@", TlsGrade.B)))
                .containsExactly(new Change.GradeFell("@", TlsGrade.A, TlsGrade.B));
        assertThat(changes(Releases.usual().grade("@", TlsGrade.A_PLUS))).isEmpty();
        assertThat(changes(Releases.usual().grade("@", TlsGrade.UNKNOWN)))
                .singleElement()
                .isInstanceOf(Change.LostCoverage.class);
    }

    @Test
    void budgetsHoldWhateverTheReleaseBeforeDid() {
        Budget budget = new Budget(
                new TreeMap<>(Map.of(Figure.Kind.REQUESTS, 10L)),
                Optional.of(TlsGrade.A_PLUS),
                Optional.of(Points.of("40")));
        Baseline limited = new Baseline(Releases.usual().snapshot(), budget);

        List<Change> changes = Changes.between(
                Optional.of(limited), Releases.usual().points("39.75").snapshot());

        assertThat(changes)
                .contains(
                        new Change.OverBudget("budget-requests", "/", "10", "20"),
                        new Change.OverBudget("budget-tls-grade", "@", "A+", "A"),
                        new Change.OverBudget("budget-points", "site", "40", "39.75"))
                // The other page's requests are not known: that is no kept budget.
                .contains(new Change.LostCoverage("budget-requests", "/tra-cuu", Optional.empty()))
                .hasSize(4);
    }

    @Test
    void withoutABaselineEveryFaultIsNew() {
        List<Change> changes = Changes.between(
                Optional.empty(),
                Releases.usual().answer(Releases.HSTS, "@", State.FAILED).snapshot());

        assertThat(changes).extracting(Change::rule).containsExactlyInAnyOrder("image-alt", "hsts");
    }

    @Test
    void aPageThatIsNoLongerAskedForIsLostCoverageAndToldOnce() {
        Snapshot whole = Releases.usual().snapshot();
        Snapshot less = new Snapshot(
                whole.terms(),
                new TreeSet<>(Set.of("/")),
                whole.unseen(),
                whole.answers().stream()
                        .filter(one -> !one.place().equals("/tra-cuu"))
                        .toList(),
                whole.defects(),
                whole.figures(),
                whole.grades(),
                whole.points());

        assertThat(Changes.between(Optional.of(before), less))
                .containsExactly(new Change.LostCoverage("page", "/tra-cuu", Optional.empty()));
    }
}
