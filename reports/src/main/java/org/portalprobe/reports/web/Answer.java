package org.portalprobe.reports.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the server says to one request. Immutable as long as nobody changes the bytes that were given. */
public final class Answer {

    /** Writes a body that is never whole in memory. */
    @FunctionalInterface
    public interface Body {
        void to(OutputStream out) throws IOException;
    }

    record Header(String name, String value) {}

    private final int status;
    private final String type;
    private final Body body;
    private final byte[] bytes;
    private final boolean streamed;
    private final Caching caching;
    private final List<Header> headers;

    /** What others may keep of it. */
    enum Caching {
        NONE,
        /** Kept by the reader, asked for again each time by its ETag. */
        REVALIDATED,
        /** Under a name of its content: for ever. */
        FOREVER
    }

    private Answer(
            int status, String type, byte[] bytes, Body body, boolean streamed, Caching caching, List<Header> headers) {
        this.status = status;
        this.type = type;
        this.bytes = bytes;
        this.body = body;
        this.streamed = streamed;
        this.caching = caching;
        this.headers = List.copyOf(headers);
    }

    /** @param type its media type */
    public Answer(int status, String type, byte[] body) {
        this(status, type, body, out -> out.write(body), false, Caching.NONE, List.of());
    }

    public static Answer html(byte[] page) {
        return html(200, page);
    }

    public static Answer html(int status, byte[] page) {
        return new Answer(status, "text/html; charset=utf-8", page);
    }

    public static Answer json(int status, byte[] data) {
        return new Answer(status, "application/json; charset=utf-8", data);
    }

    public static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** After a form: the reader is sent to read this path of our own. */
    public static Answer see(String path) {
        return text(303, "").with("Location", path);
    }

    /** Written piece by piece. */
    public static Answer streamed(String type, Body body) {
        return new Answer(200, type, new byte[0], body, true, Caching.NONE, List.of());
    }

    /** The same with an ETag: a reader that has it gets 304. */
    public Answer revalidated() {
        return new Answer(status, type, bytes, body, streamed, Caching.REVALIDATED, headers);
    }

    /** The same, to be kept for ever. */
    public Answer forever() {
        return new Answer(status, type, bytes, body, streamed, Caching.FOREVER, headers);
    }

    /** The same with another status. */
    public Answer as(int other) {
        return new Answer(other, type, bytes, body, streamed, caching, headers);
    }

    public Answer with(String header, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(header, value));
        return new Answer(status, type, bytes, body, streamed, caching, more);
    }

    /** A cookie of this origin for as long as the browser runs, read by no script, sent by no other site's forms. */
    public Answer withCookie(String name, String value) {
        return with("Set-Cookie", name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    public Answer withoutCookie(String name) {
        return with("Set-Cookie", name + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
    }

    public int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }

    Body body() {
        return body;
    }

    boolean isStreamed() {
        return streamed;
    }

    Caching caching() {
        return caching;
    }

    List<Header> headers() {
        return headers;
    }
}
