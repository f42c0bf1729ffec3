package org.portalprobe.checks.emc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Visits;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EmcSeen;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

class EmcCodeCheckTest extends CheckContract {

    private static final Optional<String> SITE = Optional.of("205");

    @Override
    protected Check<Visit> check() {
        return EmcChecks.all().getFirst();
    }

    @Test
    void passesWhenTheTrackerIsAskedForWithANumericSiteId() {
        assertThat(observe(new EmcSeen(true, SITE, true, false, false)).outcome())
                .isEqualTo(new Outcome.Passed(Remark.of(RemarkCode.EMC_LIVE, "205")));
    }

    @Test
    void passesWhenAFrameworkPutsTheCodeInBesideAnOldCommentedBlock() {
        assertThat(observe(new EmcSeen(true, SITE, false, true, false)).outcome())
                .isEqualTo(new Outcome.Passed(Remark.of(RemarkCode.EMC_LIVE, "205")));
    }

    static List<Arguments> traps() {
        Optional<String> none = Optional.empty();
        return List.of(
                Arguments.of("emc-absent", new EmcSeen(false, none, false, false, false)),
                Arguments.of("emc-in-comment", new EmcSeen(false, none, false, true, false)),
                Arguments.of("emc-insecure", new EmcSeen(true, SITE, true, false, true)),
                Arguments.of("emc-insecure", new EmcSeen(false, SITE, true, false, true)),
                Arguments.of("emc-no-site-id", new EmcSeen(true, none, true, false, false)),
                Arguments.of("emc-no-site-id", new EmcSeen(true, Optional.of(""), true, false, false)),
                Arguments.of("emc-no-site-id", new EmcSeen(true, Optional.of("SITE_ID"), true, false, false)),
                Arguments.of("emc-not-requested", new EmcSeen(false, SITE, true, false, false)));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void failsAndNamesTheTrap(String trap, EmcSeen emc) {
        Observation seen = observe(emc);

        assertThat(seen.outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                        failed.remark().code())
                .isEqualTo(trap));
        assertThat(seen.findings()).extracting(Finding::rule).containsExactly(trap);
    }

    @Test
    void cannotTellAPageThatWasNotSeen() {
        Fault fault = Fault.of(Cause.PAGE_TIMEOUT, "30 s");
        Visit visit = new Visits()
                .page("/", 200, Seen.<PageFacts>missing(fault), Seen.missing(fault))
                .page("/x", 404, Seen.got(Visits.facts(Visits.NO_EMC)), Seen.missing(fault))
                .build();

        assertThat(check().observe(visit))
                .extracting(Observation::outcome)
                .hasSize(2)
                .hasOnlyElementsOfType(Outcome.CannotTell.class);
    }

    private Observation observe(EmcSeen emc) {
        return check().observe(new Visits()
                        .page("/", 200, Seen.got(Visits.facts(emc)), Seen.missing(Visits.NOTHING))
                        .build())
                .getFirst();
    }
}
