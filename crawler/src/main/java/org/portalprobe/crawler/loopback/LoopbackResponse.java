package org.portalprobe.crawler.loopback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a {@link LoopbackHandler} answers.
 *
 * @param delay how long the server thinks before its first byte
 * @param length of the body in bytes; empty for a chunked body whose end nobody announced
 */
public record LoopbackResponse(int status, List<Header> headers, Duration delay, OptionalLong length, Body body) {

    public record Header(String name, String value) {}

    /** Writes a body; it may go on until the client or the origin closes, which shows as an IOException. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out, Pause pause) throws IOException;
    }

    /** Waits without holding up the closing of the origin. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration time) throws IOException;
    }

    public LoopbackResponse {
        headers = List.copyOf(headers);
    }

    public static LoopbackResponse of(int status, String contentType, byte[] content) {
        return new LoopbackResponse(
                status,
                List.of(new Header("Content-Type", contentType)),
                Duration.ZERO,
                OptionalLong.of(content.length),
                (out, pause) -> out.write(content));
    }

    public static LoopbackResponse html(int status, String text) {
        return of(status, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static LoopbackResponse text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static LoopbackResponse redirect(int status, String location) {
        return text(status, "").with("Location", location);
    }

    /** Zero bytes of an announced length, made while they are sent: a 200 MB page costs no memory. */
    public static LoopbackResponse ofSize(String contentType, long bytes) {
        return new LoopbackResponse(
                200,
                List.of(new Header("Content-Type", contentType)),
                Duration.ZERO,
                OptionalLong.of(bytes),
                (out, pause) -> writeZeros(out, bytes));
    }

    /** The piece again and again, with a wait after each, until somebody closes. */
    public static LoopbackResponse endless(String contentType, byte[] piece, Duration every) {
        return new LoopbackResponse(
                200,
                List.of(new Header("Content-Type", contentType)),
                Duration.ZERO,
                OptionalLong.empty(),
                (out, pause) -> {
                    while (true) {
                        out.write(piece);
                        out.flush();
                        pause.of(every);
                    }
                });
    }

    /** The same with one more header; a name may occur more than once. */
    public LoopbackResponse with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new LoopbackResponse(status, more, delay, length, body);
    }

    public LoopbackResponse after(Duration time) {
        return new LoopbackResponse(status, headers, time, length, body);
    }

    private static void writeZeros(OutputStream out, long bytes) throws IOException {
        byte[] piece = new byte[64 * 1024];
        for (long left = bytes; left > 0; left -= piece.length) {
            out.write(piece, 0, (int) Math.min(piece.length, left));
        }
    }
}
