package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.FilmFrame;
import org.portalprobe.crawler.artifact.LoadDetail;

class FilmReadingTest {

    private static final double START = 1_000_000;

    @Test
    void isTheAreaAboveTheCurveOfCompleteness() throws IOException {
        // Nothing for 400 ms, half of it for 600 ms, then all.
        FilmReading film = read(shot(-20, 0), shot(400, 50), shot(1_000, 100));

        assertThat(film.speedIndex()).isCloseTo(400 + 600 * 0.5, within(1.0));
        assertThat(film.visuallyComplete()).isCloseTo(1_000, within(0.1));
    }

    @Test
    void countsFromTheNavigationWhenTheEmptyTabWasNeverSeen() throws IOException {
        assertThat(read(shot(300, 0), shot(500, 100)).speedIndex()).isCloseTo(500, within(1.0));
    }

    @Test
    void aPageThatShowsNothingNewIsCompleteWithItsFirstPicture() throws IOException {
        assertThat(read(shot(-10, 100), shot(700, 100)).visuallyComplete()).isZero();
    }

    @Test
    void withoutAPictureThereIsNoSpeedIndex() throws IOException {
        assertThat(FilmReading.of(List.of(), START)).isEmpty();
    }

    @Test
    void keepsAFewPicturesAndAlwaysTheLast() throws IOException {
        List<Film.Shot> shots = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent++) {
            shots.add(shot(percent * 10, percent));
        }

        List<FilmFrame> frames = FilmReading.of(shots, START).orElseThrow().frames(new KeptEvidence());

        assertThat(frames).hasSizeBetween(5, LoadDetail.MAX_FRAMES);
        assertThat(frames.getFirst().complete()).isZero();
        assertThat(frames.getLast().at()).isEqualTo(1_000);
    }

    @Test
    void refusesAFrameThatIsNoPicture() {
        String text = Base64.getEncoder().encodeToString("no JPEG".getBytes(StandardCharsets.UTF_8));

        assertThatIOException().isThrownBy(() -> FilmReading.of(List.of(new Film.Shot(START, text)), START));
    }

    private static FilmReading read(Film.Shot... shots) throws IOException {
        return FilmReading.of(List.of(shots), START).orElseThrow();
    }

    private static Film.Shot shot(double at, int percent) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(VisualProgressTest.painted(percent), "png", png);
        return new Film.Shot(START + at, Base64.getEncoder().encodeToString(png.toByteArray()));
    }
}
