package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries one direction of a connection over a {@link Lane}. Reader and writer are apart: what is on its way must not keep the next
 * bytes from setting out. What is on its way at once is bounded, so a reader that stops stops the writer.
 */
final class ShapedPipe {

    /** Small pieces, so that connections which share the lane take turns. */
    private static final int PIECE = 4 * 1024;

    private static final int UNDER_WAY = 16;

    private final Socket from;
    private final Socket to;
    private final Lane lane;
    private final DelayQueue<Piece> queue = new DelayQueue<>();
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private long lastDue;

    ShapedPipe(Socket from, Socket to, Lane lane) {
        this.from = from;
        this.to = to;
        this.lane = lane;
    }

    /** Bytes with the moment they arrive; none stands for the end of the stream. */
    private record Piece(ByteBuffer bytes, long due, Lane lane) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - lane.now(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Piece) other).due);
        }
    }

    /** Sends what was read before, after a handshake that a real link would carry first. */
    void open(byte[] bytes, long handshakeNanos) throws InterruptedException {
        for (int at = 0; at < bytes.length; at += PIECE) {
            send(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE)), handshakeNanos);
        }
    }

    private void send(byte[] bytes, long extra) throws InterruptedException {
        room.acquire();
        // Never before an earlier piece, whatever that one waited for.
        lastDue = Math.max(lastDue + 1, lane.reserve(bytes.length) + extra);
        queue.add(new Piece(ByteBuffer.wrap(bytes), lastDue, lane));
    }

    /** Returns when the end of the stream was passed on. */
    void run(Executor executor) throws IOException, InterruptedException {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(this::write, executor);
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[PIECE];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                send(Arrays.copyOf(buffer, count), 0);
            }
            send(new byte[0], 0);
            writer.join();
        } catch (CompletionException broken) {
            throw new IOException(broken.getCause());
        } finally {
            // Ends a writer that waits for more.
            queue.add(new Piece(ByteBuffer.allocate(0), 0, lane));
        }
    }

    private void write() {
        try {
            OutputStream out = to.getOutputStream();
            for (Piece piece = queue.take(); piece.bytes().hasRemaining(); piece = queue.take()) {
                out.write(piece.bytes().array());
                room.release();
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            // The reader waits for bytes or for room that nobody needs any more.
            Sockets.abort(from);
            room.release(UNDER_WAY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
