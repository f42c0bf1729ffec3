package org.portalprobe.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.SamplePage;

class DrawTest {

    private static List<URI> pages(String folder, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> URI.create("https://portal.test/" + folder + "/" + i))
                .toList();
    }

    private static List<URI> site() {
        List<URI> site = new ArrayList<>(pages("thu-tuc", 80));
        site.addAll(pages("tin-tuc", 20));
        site.addAll(pages("van-ban", 2));
        return site;
    }

    @Test
    void drawsTheSamePagesWhateverOrderTheyWereFoundIn() {
        List<URI> shuffled = new ArrayList<>(site());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(new Draw(42).of(shuffled, 10)).isEqualTo(new Draw(42).of(site(), 10));
        assertThat(new Draw(43).of(site(), 10)).isNotEqualTo(new Draw(42).of(site(), 10));
    }

    @Test
    void takesEveryGroupBeforeItTakesOneTwice() {
        assertThat(new Draw(1).of(site(), 3))
                .extracting(page -> page.url().getPath().split("/", -1)[1])
                .containsExactlyInAnyOrder("thu-tuc", "tin-tuc", "van-ban");
    }

    @Test
    void givesChancesThatAddUpToThePlaces() {
        List<SamplePage> drawn = new Draw(1).of(site(), 17);
        assertThat(drawn).hasSize(17);
        double expected = drawn.stream()
                .mapToDouble(page -> 1 / page.inclusionProbability())
                .sum();
        assertThat(expected).as("Horvitz-Thompson estimate of the frame's size").isBetween(101.999, 102.001);
    }

    @Test
    void drawsAmongGroupsWhenThereAreMoreThanPlaces() {
        List<URI> groups = IntStream.range(0, 26)
                .mapToObj(i -> URI.create("https://portal.test/" + (char) ('a' + i)))
                .toList();
        assertThat(new Draw(1).of(groups, 5)).hasSize(5).allSatisfy(page -> assertThat(page.inclusionProbability())
                .isEqualTo(5 / 26.0));
    }

    @Test
    void takesAllOfAFewForCertain() {
        assertThat(new Draw(1).of(pages("a", 3), 3))
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.inclusionProbability()).isEqualTo(1));
        assertThat(new Draw(1).of(List.of(), 0)).isEmpty();
    }
}
