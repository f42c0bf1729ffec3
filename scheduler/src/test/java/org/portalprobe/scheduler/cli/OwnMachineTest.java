package org.portalprobe.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnMachineTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.9.8.7, true",
        "::1, true",
        "[::1], true",
        "127.example.vn, false",
        "127.0.0.1.example.vn, false",
        "128.0.0.1, false",
        "localhost, false"
    })
    void isToldByItsAddressAndNeverByAName(String host, boolean ours) {
        assertThat(OwnMachine.is(host)).isEqualTo(ours);
    }
}
