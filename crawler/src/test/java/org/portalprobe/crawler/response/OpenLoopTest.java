package org.portalprobe.crawler.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.portalprobe.crawler.response.ResponseProbeTest.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

class OpenLoopTest {

    @Test
    void aStalledServerDoesNotSlowTheAsking() throws IOException, InterruptedException {
        List<TimedExchange> seen = run(50, Duration.ofMillis(20), Duration.ofMillis(1_000), Duration.ofMillis(600));

        assertThat(seen).hasSize(50);
        double late = seen.stream().mapToDouble(TimedExchange::late).average().orElseThrow();
        assertThat(late).as("one after the other would be late by 15 s").isLessThan(2_000);
    }

    @Test
    void whatHasToWaitForAnAnswerShowsAsLate() throws IOException, InterruptedException {
        List<TimedExchange> seen = run(1, Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(300));
        ResponseSummary summary = new ResponseSummary();
        seen.forEach(summary::add);

        assertThat(seen).hasSize(5);
        assertThat(seen.getLast().late()).isGreaterThan(700);
        assertThat(summary.late()).isGreaterThanOrEqualTo(4);
        assertThat(summary.response().max())
                .as("the wait is part of the response time")
                .isGreaterThan(1_000);
        assertThat(summary.response().p50()).isGreaterThan(600);
    }

    @Test
    void nobodyElseIsAskedFasterThanOnceASecond() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestPolicy.bench(URI.create("https://portal.test/"), Duration.ofMillis(10), 100));
        assertThatIllegalArgumentException().isThrownBy(() -> RequestPolicy.live(Duration.ofMillis(999)));
        assertThat(RequestPolicy.live().atOnce()).isEqualTo(2);
    }

    @Test
    void endsWhenItIsStopped() throws IOException, InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        try (ResponseProbe probe = new Asking().probe()) {
            OpenLoop loop = new OpenLoop(RequestPolicy.live(), probe::once);
            loop.run(List.of(URI.create("http://127.0.0.1:9/")), Duration.ofHours(1), done -> {
                asked.incrementAndGet();
                loop.stop();
            });
        }
        assertThat(asked).hasValue(1);
    }

    private static List<TimedExchange> run(int atOnce, Duration gap, Duration time, Duration delay)
            throws IOException, InterruptedException {
        List<TimedExchange> seen = new ArrayList<>();
        try (LoopbackOrigin origin =
                        http(request -> LoopbackResponse.html(200, "Chào").after(delay));
                ResponseProbe probe = new Asking().probe()) {
            URI url = URI.create("http://127.0.0.1:" + origin.httpPort() + "/");
            new OpenLoop(RequestPolicy.bench(url, gap, atOnce), probe::once).run(List.of(url), time, seen::add);
        }
        return seen;
    }
}
