package org.portalprobe.reports.web;

import java.nio.charset.StandardCharsets;

/** What the server says to one request. Immutable as long as nobody changes the bytes that were given. */
public final class Answer {

    private final int status;
    private final String type;
    private final byte[] body;

    /** @param type its media type */
    public Answer(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    public static Answer html(byte[] page) {
        return new Answer(200, "text/html; charset=utf-8", page);
    }

    public static Answer json(int status, byte[] data) {
        return new Answer(status, "application/json; charset=utf-8", data);
    }

    public static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }
}
