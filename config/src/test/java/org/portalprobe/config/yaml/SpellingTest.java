package org.portalprobe.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "same, same, 0", "status, satus, 1", "medain, median, 1"})
    void countsTheEditsBetweenTwoWords(String a, String b, int edits) {
        assertThat(Spelling.distance(a, b)).isEqualTo(edits).isEqualTo(Spelling.distance(b, a));
    }

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Spelling.nearest("satus", List.of("url", "status", "kind"))).contains("status");
    }

    @Test
    void suggestsNothingForAWordUnlikeAll() {
        assertThat(Spelling.nearest("colour", List.of("url", "status", "kind"))).isEmpty();
    }
}
