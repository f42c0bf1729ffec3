package org.portalprobe.crawler.tls;

import java.time.Duration;
import java.util.List;

/**
 * What a survey may cost a host.
 *
 * @param connect deadline of one connection
 * @param answer deadline of one whole answer, from its first byte to its last
 * @param host longest time for one host
 * @param connections to one host at most; what they do not reach is inconclusive
 * @param backOff waits before a known-good hello is sent again; when the last fails, the survey ends as blocked
 * @param userAgent of the one HTTP request
 */
public record SurveyPolicy(
        Duration connect, Duration answer, Duration host, int connections, List<Duration> backOff, String userAgent) {

    public SurveyPolicy {
        backOff = List.copyOf(backOff);
    }

    /** 4 s to connect, 5 s to answer, 20 s and 60 connections for a host. */
    public static SurveyPolicy polite(String userAgent) {
        return new SurveyPolicy(
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                60,
                List.of(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3)),
                userAgent);
    }

    public SurveyPolicy withConnections(int most) {
        return new SurveyPolicy(connect, answer, host, most, backOff, userAgent);
    }
}
