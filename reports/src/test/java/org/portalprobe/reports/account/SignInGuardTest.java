package org.portalprobe.reports.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInGuardTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T03:00:00Z"));
    private final SignInGuard guard = new SignInGuard(now::get);

    @Test
    void closesANameAfterFiveFailuresForAWhile() {
        for (int time = 0; time < SignInGuard.OF_A_NAME; time++) {
            assertThat(guard.wait("lan", "127.0.0.1")).isEmpty();
            guard.failed("lan", "127.0.0." + time);
        }
        assertThat(guard.wait("lan", "127.0.0.9")).contains(SignInGuard.WHILE);
        assertThat(guard.wait("mai", "127.0.0.9")).isEmpty();
        now.set(now.get().plus(SignInGuard.WHILE));
        assertThat(guard.wait("lan", "127.0.0.9")).isEmpty();
    }

    @Test
    void closesAnAddressThatTriesManyNames() {
        for (int time = 0; time < SignInGuard.OF_AN_ADDRESS; time++) {
            guard.failed("name-" + time, "127.0.0.1");
        }
        assertThat(guard.wait("another", "127.0.0.1")).isPresent();
        assertThat(guard.wait("another", "127.0.0.2")).isEmpty();
    }

    @Test
    void forgetsFailuresOfWhoSignsIn() {
        for (int time = 0; time < SignInGuard.OF_A_NAME; time++) {
            guard.failed("lan", "127.0.0.1");
        }
        guard.succeeded("lan");
        assertThat(guard.wait("lan", "127.0.0.1")).isEmpty();
    }
}
