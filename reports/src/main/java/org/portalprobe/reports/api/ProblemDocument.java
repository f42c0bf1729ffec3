package org.portalprobe.reports.api;

/** Why there is no answer (RFC 9457). */
public record ProblemDocument(String type, String title, int status, String detail) {

    public static ProblemDocument of(int status, String title, String detail) {
        return new ProblemDocument("about:blank", title, status, detail);
    }
}
