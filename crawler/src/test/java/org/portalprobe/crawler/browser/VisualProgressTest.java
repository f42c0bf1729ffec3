package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisualProgressTest {

    @Test
    void countsHowMuchOfTheFinalColoursIsThere() {
        assertThat(VisualProgress.of(List.of(painted(0), painted(30), painted(100))))
                .satisfiesExactly(
                        first -> assertThat(first).isZero(),
                        second -> assertThat(second).isCloseTo(0.3, within(0.001)),
                        last -> assertThat(last).isEqualTo(1));
    }

    @Test
    void aPageThatNeverLooksDifferentIsCompleteAtOnce() {
        assertThat(VisualProgress.of(List.of(painted(50), painted(50)))).containsExactly(1.0, 1.0);
    }

    @Test
    void whatComesAndGoesIsNoProgress() {
        assertThat(VisualProgress.of(List.of(painted(0), painted(100), painted(0))))
                .allMatch(share -> share == 1);
    }

    @Test
    void nearWhiteIsTheEmptyPage() {
        BufferedImage cream = painted(0);
        Graphics2D brush = cream.createGraphics();
        brush.setColor(new Color(252, 252, 252));
        brush.fillRect(0, 0, 100, 50);
        brush.dispose();

        assertThat(VisualProgress.of(List.of(painted(0), cream, painted(40)))).containsExactly(0.0, 0.0, 1.0);
    }

    /** White with this many per cent of red. */
    static BufferedImage painted(int percent) {
        BufferedImage picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 100, 100);
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, 100, percent);
        brush.dispose();
        return picture;
    }
}
