package org.portalprobe.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private final AtomicReference<Duration> off = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> InstantSource.system().instant().plus(off.get());

    @Test
    void seesAnHourForwardAndTheWayBackOnceEach() {
        try (ClockWatch watch = new ClockWatch(clock)) {
            assertThat(watch.wasSet()).isFalse();
            off.set(Duration.ofHours(1));
            assertThat(watch.wasSet()).isTrue();
            assertThat(watch.wasSet()).isFalse();
            off.set(Duration.ZERO);
            assertThat(watch.wasSet()).isTrue();
        }
    }

    @Test
    void takesNoNoticeOfAClockThatIsKeptRight() {
        try (ClockWatch watch = new ClockWatch(clock)) {
            off.set(Duration.ofSeconds(2));
            assertThat(watch.wasSet()).isFalse();
        }
    }
}
