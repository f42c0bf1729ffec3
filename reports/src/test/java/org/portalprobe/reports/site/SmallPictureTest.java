package org.portalprobe.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SmallPictureTest {

    private static byte[] page(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(width / 2, height / 2, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "png", out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage read(Optional<byte[]> picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.orElseThrow()));
    }

    @Test
    void showsTheUpperEndOfALongPageSmall() throws IOException {
        BufferedImage small = read(SmallPicture.top(page(1_350, 4_000)));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isBetween(199, 200);
        assertThat(read(SmallPicture.top(page(2_000, 10))).getHeight()).isEqualTo(1);
    }

    @Test
    void cutsABoxOutAsFarAsItLiesOnThePicture() throws IOException {
        byte[] page = page(400, 300);
        BufferedImage box = read(SmallPicture.part(page, 350, 10, 100, 40));
        assertThat(box.getWidth()).isEqualTo(50);
        assertThat(box.getHeight()).isEqualTo(40);
        assertThat(read(SmallPicture.part(page(1_350, 900), 0, 0, 1_350, 600)).getWidth())
                .isEqualTo(480);
        assertThat(read(SmallPicture.whole(page(412, 824))).getHeight()).isEqualTo(480);
        assertThat(SmallPicture.part(page, 400, 0, 10, 10)).isEmpty();
        assertThat(SmallPicture.part(page, 0, 0, 0, 10)).isEmpty();
        assertThat(SmallPicture.part(page, 99_999, 99_999, 99_999, 99_999)).isEmpty();
    }

    @Test
    void refusesWhatIsNoPictureAndWhatWouldNotFitIntoMemory() throws IOException {
        assertThat(SmallPicture.top("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(SmallPicture.top(new byte[0])).isEmpty();
        byte[] page = page(40, 30);
        assertThat(SmallPicture.top(claiming(page, 60_000, 60_000))).isEmpty();
    }

    /** A header may claim any size. */
    private static byte[] claiming(byte[] png, int width, int height) {
        byte[] other = png.clone();
        ByteBuffer.wrap(other, 16, 8).putInt(width).putInt(height);
        var sum = new CRC32();
        sum.update(other, 12, 17);
        ByteBuffer.wrap(other, 29, 4).putInt((int) sum.getValue());
        return other;
    }
}
