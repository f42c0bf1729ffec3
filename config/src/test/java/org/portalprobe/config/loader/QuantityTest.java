package org.portalprobe.config.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portalprobe.config.model.Unit;
import org.portalprobe.config.yaml.Unfit;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "4 s, MILLISECONDS, 4000",
        "5.8 s, MILLISECONDS, 5800",
        "600 ms, MILLISECONDS, 600",
        "600ms, MILLISECONDS, 600",
        "1 min, MILLISECONDS, 60000",
        "99.5 %, RATIO, 0.995",
        "0.5%, RATIO, 0.005",
        "500 KB, BYTES, 500000",
        "0.1 count, COUNT, 0.1"
    })
    void readsANumberInItsUnitsBase(String text, Unit unit, double base) throws Unfit {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(unit, base));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | write 4 s, 4 ms, 4 % or 4 count",
                "5,8 s | write 5.8 s",
                "4 sec | known: ms, s, min, B, KB, MB, %, count",
                "-4 s | write a number and its unit, e.g. 4 s, 600 ms or 99.5 %",
                "1e9 s | write a number and its unit, e.g. 4 s, 600 ms or 99.5 %",
                "s | write a number and its unit, e.g. 4 s, 600 ms or 99.5 %"
            })
    void saysWhatWouldBeRight(String text, String wanted) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Quantity.parse(text))
                .satisfies(unfit -> assertThat(unfit.wanted()).isEqualTo(wanted));
    }

    @ParameterizedTest
    @CsvSource({"99.5, write 99.5 %", "101 %, write 0 % to 100 %", "2 s, write 0 % to 100 %"})
    void takesOnlyPerCentForAShare(String text, String wanted) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Quantity.parseShare(text))
                .satisfies(unfit -> assertThat(unfit.wanted()).isEqualTo(wanted));
    }
}
