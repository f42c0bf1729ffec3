package org.portalprobe.config.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.config.yaml.Unfit;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13.954.795 | 13954795",
                "28,21 | 28.21",
                "1.234,5 | 1234.5",
                "20,5 | 20.5",
                "12.0 | 12.0",
                "-7 | -7",
                "1.234 | 1234"
            })
    void readsNumbers(String written, BigDecimal number) throws Unfit {
        assertThat(VietnameseText.number(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234,567", "1.23.4", "mười", "", "1 234", "12%"})
    void refusesWhatIsNoNumber(String written) {
        assertThatExceptionOfType(Unfit.class).isThrownBy(() -> VietnameseText.number(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/07/2025", "1/7/2025", "1-7-2025", "1.7.2025", "2025-07-01", "ngày 01 tháng 7 năm 2025"})
    void readsDays(String written) throws Unfit {
        assertThat(VietnameseText.day(written)).isEqualTo(LocalDate.parse("2025-07-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "07/2025", "1/7/25", "45839"})
    void refusesWhatIsNoDay(String written) {
        assertThatExceptionOfType(Unfit.class).isThrownBy(() -> VietnameseText.day(written));
    }
}
