package org.portalprobe.reports.site;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Parts and small versions of a page's picture, as JPEG: a page that shows many would else weigh megabytes. Pictures are a portal's, so what
 * is no picture or would not fit into memory is refused.
 */
public final class SmallPicture {

    /** As wide as a picture in a list is shown. */
    private static final int WIDTH = 320;

    private static final int HEIGHT = 200;
    private static final int FRAME = 240;
    private static final int PORTRAIT = 480;
    private static final long MOST_PIXELS = 40_000_000;

    private SmallPicture() {}

    /** Its upper end, as wide as lists show it; empty for what cannot be read. */
    public static Optional<byte[]> top(byte[] picture) {
        return read(picture, (reader, whole) -> {
            int height = Math.min(whole.height, Math.max(1, whole.width * HEIGHT / WIDTH));
            return within(WIDTH, part(reader, new Rectangle(0, 0, whole.width, height)));
        });
    }

    /** All of it, as wide as a film strip shows it; empty for what cannot be read. */
    public static Optional<byte[]> whole(byte[] picture) {
        return read(picture, (reader, whole) -> within(FRAME, part(reader, whole)));
    }

    /** What of the box lies on the picture, no wider than 480 pixels; empty where nothing does, or for what cannot be read. */
    public static Optional<byte[]> part(byte[] picture, int left, int top, int width, int height) {
        return read(picture, (reader, whole) -> {
            Rectangle box = whole.intersection(new Rectangle(left, top, width, height));
            return box.isEmpty() ? null : within(PORTRAIT, part(reader, box));
        });
    }

    private interface Cut {
        @org.jspecify.annotations.Nullable
        BufferedImage of(ImageReader reader, Rectangle whole) throws IOException;
    }

    private static Optional<byte[]> read(byte[] picture, Cut cut) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var whole = new Rectangle(reader.getWidth(0), reader.getHeight(0));
                if ((long) whole.width * whole.height > MOST_PIXELS) {
                    return Optional.empty();
                }
                BufferedImage made = cut.of(reader, whole);
                return made == null ? Optional.empty() : Optional.of(jpeg(made));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // Readers throw what they like at a broken file.
            return Optional.empty();
        }
    }

    private static BufferedImage part(ImageReader reader, Rectangle box) throws IOException {
        ImageReadParam wanted = reader.getDefaultReadParam();
        wanted.setSourceRegion(box);
        return reader.read(0, wanted);
    }

    /** No wider than this, and opaque: JPEG knows no transparency. */
    private static BufferedImage within(int width, BufferedImage picture) {
        int shown = Math.min(width, picture.getWidth());
        int height = Math.max(1, (int) ((long) shown * picture.getHeight() / picture.getWidth()));
        var small = new BufferedImage(shown, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, shown, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", out)) {
            throw new IOException("no writer of JPEG");
        }
        return out.toByteArray();
    }
}
