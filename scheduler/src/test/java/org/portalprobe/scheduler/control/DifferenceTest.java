package org.portalprobe.scheduler.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.Engines;

class DifferenceTest {

    @Test
    void noiseIsNoDifference() {
        assertThat(Difference.between(reading("150", 400, "label"), reading("150", 449, "label")))
                .isEmpty();
        assertThat(Difference.between(reading("150", 40, "label"), reading("150", 89, "label")))
                .isEmpty();
    }

    @Test
    void namesWhatMovedAndWhichRulesWereLostOrFound() {
        assertThat(Difference.between(reading("150", 400, "label", "image-alt"), reading("151", 500, "label", "list")))
                .containsExactly(
                        new Difference.Moved("load", 400, 500),
                        new Difference.Lost("image-alt"),
                        new Difference.Found("list"));
    }

    @Test
    void aFigureThatIsGoneIsADifference() {
        ControlReading without = new ControlReading(
                Instant.EPOCH, "host", engines("150"), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

        assertThat(Difference.between(reading("150", 400), without)).hasSize(1);
    }

    @Test
    void keepsEveryReadingAndTrustsOneForEachHost(@TempDir Path folder) throws Exception {
        ControlBook book = ControlBook.in(folder);
        book.add(reading("150", 400), true);
        book.add(reading("150", 900), false);

        assertThat(book.trusted("host")).contains(reading("150", 400));
        assertThat(book.trusted("another")).isEmpty();
        assertThat(folder.resolve("control.json")).content().contains("900");
    }

    private static ControlReading reading(String chromium, double load, String... rules) {
        return new ControlReading(
                Instant.EPOCH,
                "host",
                engines(chromium),
                new TreeMap<>(Map.of("load", load)),
                new TreeMap<>(Map.of("load", List.of(load))),
                new TreeSet<>(List.of(rules)));
    }

    private static Engines engines(String chromium) {
        return new Engines("1", "25", Optional.of(chromium), Optional.of("4.14.1"), true);
    }
}
