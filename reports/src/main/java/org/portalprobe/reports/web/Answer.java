package org.portalprobe.reports.web;

import java.nio.charset.StandardCharsets;

/**
 * What the server says to one request.
 *
 * @param type its media type
 */
public record Answer(int status, String type, byte[] body) {

    public static Answer html(byte[] page) {
        return new Answer(200, "text/html; charset=utf-8", page);
    }

    public static Answer json(int status, byte[] data) {
        return new Answer(status, "application/json; charset=utf-8", data);
    }

    public static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
