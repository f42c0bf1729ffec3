package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerAnswersTest {

    private static final List<String> DOMAINS = List.of("tracker.test");

    @Test
    void coversTheDomainAndWhatIsBelow() {
        assertThat(TrackerAnswers.host("https://tracker.test/a", DOMAINS)).hasValue("tracker.test");
        assertThat(TrackerAnswers.host("https://A.B.Tracker.test:8443/a?x=1|2", DOMAINS))
                .hasValue("a.b.tracker.test");
        assertThat(TrackerAnswers.host("wss://tracker.test/", DOMAINS)).isPresent();
    }

    @Test
    void doesNotTakeANeighbourForATracker() {
        assertThat(TrackerAnswers.host("https://mytracker.test/a", DOMAINS)).isEmpty();
        assertThat(TrackerAnswers.host("https://tracker.test.example/a", DOMAINS))
                .isEmpty();
        assertThat(TrackerAnswers.host("https://a.example/?u=https://tracker.test/", DOMAINS))
                .isEmpty();
        assertThat(TrackerAnswers.host("https://tracker.test@a.example/|", DOMAINS))
                .isEmpty();
    }

    @Test
    void findsTheHostOfAddressesThatOnlyBrowsersAccept() {
        assertThat(TrackerAnswers.hostOf("https://a.example/p?u=[x]|y z")).hasValue("a.example");
        assertThat(TrackerAnswers.hostOf("data:text/plain,x|y")).isEmpty();
        assertThat(TrackerAnswers.hostOf("about:blank")).isEmpty();
    }
}
