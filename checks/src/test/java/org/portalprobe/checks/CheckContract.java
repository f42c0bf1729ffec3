package org.portalprobe.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.HOME;
import static org.portalprobe.checks.Visits.NOTHING;
import static org.portalprobe.checks.Visits.PLAIN_HOME;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EmcSeen;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

/** What every check must hold to, whatever it asks. */
public abstract class CheckContract {

    /** The check as its subject's door hands it out. */
    protected abstract Check<Visit> check();

    /** A well-behaved visit, an empty one and some that are odd in every slot. */
    static Stream<Visit> visits() {
        return Stream.of(Visits.empty(), good(), odd(), cutShort(), withoutHost());
    }

    @Test
    void hasAKebabCaseIdAndARevision() {
        assertThat(check().id().value()).matches("[a-z]+(-[a-z0-9]+)*");
        assertThat(check().revision()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void answersEveryVisitAndAlwaysTheSame(Visit visit) {
        List<Observation> answers = check().observe(visit);

        assertThat(answers).isNotEmpty().isEqualTo(check().observe(visit));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void signsItsAnswers(Visit visit) {
        assertThat(check().observe(visit)).allSatisfy(answer -> {
            assertThat(answer.check()).isEqualTo(check().id());
            assertThat(answer.revision()).isEqualTo(check().revision());
            assertThat(answer.provenance().sighting()).isEqualTo(visit.id());
            assertThat(answer.provenance().portal()).isEqualTo(visit.portal());
        });
    }

    @Test
    void cannotTellFromAVisitThatSawNothing() {
        assertThat(check().observe(Visits.empty()))
                .extracting(Observation::outcome)
                .containsOnly(new Outcome.CannotTell(NOTHING));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void namesAFaultOnlyWithAFinding(Visit visit) {
        assertThat(check().observe(visit))
                .filteredOn(answer -> answer.outcome() instanceof Outcome.Passed)
                .allSatisfy(answer -> assertThat(answer.findings()).allMatch(Finding::needsReview));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void saysOnlyWhatHasACode(Visit visit) {
        Set<String> codes = Stream.of(RemarkCode.values()).map(RemarkCode::key).collect(Collectors.toSet());

        assertThat(check().observe(visit))
                .flatMap(CheckContract::remarks)
                .extracting(Remark::code)
                .isSubsetOf(codes);
    }

    private static List<Remark> remarks(Observation seen) {
        Stream<Remark> ofOutcome =
                switch (seen.outcome()) {
                    case Outcome.Passed passed -> Stream.of(passed.remark());
                    case Outcome.Failed failed -> Stream.of(failed.remark());
                    case Outcome.Inapplicable inapplicable -> Stream.of(inapplicable.remark());
                    case Outcome.CannotTell doubt -> Stream.empty();
                    case Outcome.Measured measured -> Stream.empty();
                    case Outcome.Counted counted -> Stream.empty();
                };
        return Stream.concat(ofOutcome, seen.findings().stream().flatMap(finding -> finding.remark().stream()))
                .toList();
    }

    private static Visit good() {
        return new Visits()
                .entry(Visits.hop(HOME, 200, "strict-transport-security: max-age=31536000"))
                .plainHttp(Visits.hop(PLAIN_HOME, 301, "location: " + HOME), Visits.hop(HOME, 200))
                .timed(KeyPageRole.HOME, FormFactor.MOBILE, Seen.got(Visits.timing(900, 1500, 120)))
                .page(
                        "/",
                        200,
                        Seen.got(Visits.facts(new EmcSeen(true, Optional.of("205"), true, false, false))),
                        Seen.got(Visits.axe(List.of(), List.of())))
                .build();
    }

    private static Visit odd() {
        Seen<LoadTiming> nothing =
                Seen.got(Visits.timing(Optional.empty(), Optional.of(Double.NaN), Optional.of(-1.0)));
        AxeResult bare =
                new AxeResult("bare", Optional.empty(), List.of("wcag2a", "wcag999", "wcag"), "no url", 3, List.of());
        return new Visits()
                .entry(Visits.hop(
                        HOME, 200, "strict-transport-security: ;;=;max-age", "set-cookie: ;;", "referrer-policy:"))
                .plainHttp(Visits.hop(PLAIN_HOME, 0))
                .timed(KeyPageRole.SEARCH, FormFactor.DESKTOP, nothing)
                .page(
                        "/x",
                        0,
                        Seen.got(Visits.facts(new EmcSeen(true, Optional.of(""), false, true, true))),
                        Seen.got(Visits.axe(
                                List.of(bare, Visits.axeResult("r", Impact.CRITICAL, "wcag2aa")),
                                List.of(bare),
                                "iframe")))
                .page("/y", 503, Seen.<PageFacts>missing(NOTHING), Seen.<AxeRun>missing(NOTHING))
                .build();
    }

    private static Visit cutShort() {
        return new Visits()
                .entry(Seen.missing(Fault.of(Cause.CANCELLED, "Ctrl-C")))
                .sample(Seen.missing(Fault.of(Cause.CANCELLED, "Ctrl-C")))
                .build();
    }

    private static Visit withoutHost() {
        URI noHost = URI.create("https:///x");
        return new Visits().of(noHost).entry(Visits.hop(noHost, 200)).build();
    }
}
