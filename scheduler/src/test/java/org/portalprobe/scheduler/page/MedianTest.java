package org.portalprobe.scheduler.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void takesTheMiddleOfAFewValues() {
        assertThat(Median.of(List.of(9.0, 1.0, 5.0))).hasValue(5.0);
        assertThat(Median.of(List.of(9.0, 1.0))).hasValue(5.0);
        assertThat(Median.of(List.of())).isEmpty();
    }
}
