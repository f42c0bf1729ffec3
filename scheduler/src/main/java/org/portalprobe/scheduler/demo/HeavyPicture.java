package org.portalprobe.scheduler.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A landscape of hills as an unoptimised PNG of about 700 KB, as webmasters upload them from a camera. Painted once,
 * always the same; written by hand because a headless JRE may lack the desktop module.
 */
final class HeavyPicture {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 480;

    private HeavyPicture() {}

    private static final class Painted {
        static final byte[] PNG = paint();
    }

    static byte[] png() {
        return Painted.PNG.clone();
    }

    private static byte[] paint() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        // Eight bits a channel, colour type 2 (RGB): PNG specification section 11.2.1.
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(WIDTH)
                        .putInt(HEIGHT)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(file, "IDAT", deflated(pixels()));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] pixels() {
        ByteBuffer rows = ByteBuffer.allocate(HEIGHT * (1 + 3 * WIDTH));
        Random grain = new Random(473);
        for (int y = 0; y < HEIGHT; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < WIDTH; x++) {
                int colour = colour(x, y);
                int noise = grain.nextInt(17) - 8;
                rows.put(lit(colour >> 16, noise)).put(lit(colour >> 8, noise)).put(lit(colour, noise));
            }
        }
        return rows.array();
    }

    private static int colour(int x, int y) {
        double far = 190 + 50 * Math.sin(x / 140.0) + 22 * Math.sin(x / 47.0);
        double middle = 260 + 34 * Math.sin(x / 190.0 + 2) + 10 * Math.sin(x / 31.0);
        double near = 330 + 26 * Math.sin(x / 260.0 + 4);
        if (y > near) {
            return 0x2f5d3a - (y - (int) near) / 4 * 0x010101;
        }
        if (y > middle) {
            return 0x4d7f52;
        }
        if (y > far) {
            return 0x7fa39b;
        }
        return 0x5b95c9 + y / 4 * 0x020100;
    }

    private static byte lit(int channel, int noise) {
        return (byte) Math.clamp((channel & 0xff) + noise, 0, 255);
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            deflater.write(bytes);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
