package org.portalprobe.checks.pageload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.timing;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.Visits;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

class LoadMetricCheckTest {

    private static final Check<Visit> FCP = PageloadChecks.all().get(0);
    private static final Check<Visit> LCP = PageloadChecks.all().get(1);
    private static final Check<Visit> TBT = PageloadChecks.all().get(2);

    private static final Seen<LoadTiming> CRASHED =
            Seen.missing(Fault.of(Cause.PAGE_CRASHED, "renderer died three times on a quiet host"));

    @Nested
    class KeepsTheContractForFirstContentfulPaint extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return FCP;
        }
    }

    @Nested
    class KeepsTheContractForTotalBlockingTime extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return TBT;
        }
    }

    @Test
    void measuresEachKeyPageOnEachFormFactorWithAllItsRuns() {
        Visit visit = new Visits()
                .timed(KeyPageRole.HOME, FormFactor.MOBILE, Seen.got(timing(900, 1500, 120)))
                .timed(KeyPageRole.HOME, FormFactor.MOBILE, Seen.got(timing(950, 1450, 0)))
                .timed(KeyPageRole.HOME, FormFactor.DESKTOP, Seen.got(timing(400, 700, 10)))
                .timed(KeyPageRole.DETAIL, FormFactor.MOBILE, Seen.got(timing(1000, 1600, 130)))
                .build();

        assertThat(LCP.observe(visit))
                .extracting(Observation::outcome)
                .containsExactly(measured(1500, 1450), measured(700), measured(1600));
        assertThat(TBT.observe(visit).getFirst().outcome()).isEqualTo(measured(120, 0));
        assertThat(FCP.observe(visit))
                .extracting(seen -> seen.provenance().formFactor().orElseThrow())
                .containsExactly(FormFactor.MOBILE, FormFactor.DESKTOP, FormFactor.MOBILE);
    }

    @Test
    void leavesOutWhatABusyHostDisturbed() {
        Visit visit = new Visits()
                .timed(KeyPageRole.HOME, FormFactor.MOBILE, Seen.got(timing(900, 1500, 120)))
                .disturbed(KeyPageRole.HOME, FormFactor.MOBILE, Seen.got(timing(2900, 5500, 920)))
                .build();

        assertThat(LCP.observe(visit).getFirst().outcome()).isEqualTo(measured(1500));
    }

    @Test
    void cannotTellWhatOnlyABusyHostMeasured() {
        Visit visit = new Visits()
                .disturbed(KeyPageRole.HOME, FormFactor.MOBILE, Seen.got(timing(2900, 5500, 920)))
                .build();

        assertThat(LCP.observe(visit).getFirst().outcome())
                .isEqualTo(new Outcome.CannotTell(Fault.of(Cause.HOST_OVERLOADED, "a neighbour")));
    }

    @Test
    void namesTheRoleAndTheMomentOfTheFirstRun() {
        Visit visit = new Visits()
                .timed(KeyPageRole.SEARCH, FormFactor.MOBILE, Seen.got(timing(900, 1500, 120)))
                .timed(KeyPageRole.SEARCH, FormFactor.MOBILE, Seen.got(timing(900, 1500, 120)))
                .build();

        Observation seen = FCP.observe(visit).getFirst();

        assertThat(seen.subject()).isEqualTo(new Subject.OfKeyPage(KeyPageRole.SEARCH, Visits.HOME.resolve("/search")));
        assertThat(seen.provenance().instant())
                .isEqualTo(visit.timedLoads().getFirst().start());
    }

    @Test
    void cannotTellAMetricThatTheBrowserDidNotReport() {
        Visit visit = timed(Seen.got(timing(Optional.of(900.0), Optional.empty(), Optional.of(0.0))));

        assertThat(LCP.observe(visit).getFirst().outcome())
                .isEqualTo(new Outcome.CannotTell(
                        Fault.of(Cause.AUDIT_FAILED, "the browser reported no largest-contentful-paint")));
        assertThat(FCP.observe(visit).getFirst().outcome()).isEqualTo(measured(900));
    }

    @Test
    void measuresTheRunsThatDidReportTheMetric() {
        Visit visit = timed(
                Seen.got(timing(Optional.of(900.0), Optional.empty(), Optional.empty())),
                Seen.got(timing(910, 1510, 0)));

        assertThat(LCP.observe(visit).getFirst().outcome()).isEqualTo(measured(1510));
    }

    @Test
    void carriesTheFaultOfALoadThatDidNotHappen() {
        Fault ours = Fault.of(Cause.BROWSER_DIED, "chromium left with 139");

        assertThat(FCP.observe(timed(Seen.missing(ours))).getFirst().outcome()).isEqualTo(new Outcome.CannotTell(ours));
    }

    @Test
    void failsAPageThatCrashesTheBrowserAgainAndAgain() {
        assertThat(FCP.observe(timed(CRASHED)).getFirst().outcome())
                .isEqualTo(new Outcome.Failed(Remark.of(
                        RemarkCode.LOAD_FAILED, "PAGE_CRASHED", "renderer died three times on a quiet host")));
    }

    @Test
    void blamesNobodyForACrashThatWasNotConfirmed() {
        Fault once = Fault.unconfirmed(Cause.PAGE_CRASHED, "seen once");

        assertThat(FCP.observe(timed(Seen.missing(once))).getFirst().outcome()).isEqualTo(new Outcome.CannotTell(once));
    }

    @Test
    void failsAListedPageThatIsNotThereButNotOneBehindAServerError() {
        Fault gone = Fault.of(Cause.HTTP_CLIENT_ERROR, "404");
        Fault broken = new Fault(Cause.HTTP_SERVER_ERROR, Attribution.PORTAL, "503");

        assertThat(FCP.observe(timed(Seen.missing(gone))).getFirst().outcome())
                .isEqualTo(new Outcome.Failed(Remark.of(RemarkCode.LOAD_FAILED, "HTTP_CLIENT_ERROR", "404")));
        assertThat(FCP.observe(timed(Seen.missing(broken))).getFirst().outcome())
                .isEqualTo(new Outcome.CannotTell(broken));
    }

    @Test
    void letsTheMajorityOfRunsDecideBetweenAValueAndAFailure() {
        Seen<LoadTiming> fine = Seen.got(timing(900, 1500, 0));

        assertThat(FCP.observe(timed(fine, CRASHED, fine)).getFirst().outcome()).isEqualTo(measured(900, 900));
        assertThat(FCP.observe(timed(CRASHED, fine, CRASHED)).getFirst().outcome())
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void marksTimingsThatIgnoredTheCertificateWithoutCountingThemAsFailure() {
        Visit visit = new Visits()
                .timed(KeyPageRole.HOME, FormFactor.MOBILE, Seen.got(timing(900, 1500, 0)), true)
                .build();

        Observation seen = FCP.observe(visit).getFirst();

        assertThat(seen.outcome()).isEqualTo(measured(900));
        assertThat(seen.findings()).extracting(Finding::rule).containsExactly("certificate-ignored");
        assertThat(seen.findings()).allMatch(Finding::needsReview);
    }

    @SafeVarargs
    private static Visit timed(Seen<LoadTiming>... runs) {
        Visits visits = new Visits();
        for (Seen<LoadTiming> run : runs) {
            visits.timed(KeyPageRole.HOME, FormFactor.MOBILE, run);
        }
        return visits.build();
    }

    private static Outcome measured(double... values) {
        List<Double> samples = java.util.Arrays.stream(values).boxed().toList();
        return new Outcome.Measured(samples, Unit.MILLISECONDS);
    }
}
