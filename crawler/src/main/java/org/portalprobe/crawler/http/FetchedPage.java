package org.portalprobe.crawler.http;

import java.io.InputStream;
import java.net.URI;
import java.util.Locale;

/** A page as the portal sent it, before any script. The body is decompressed and may be cut. */
public final class FetchedPage {

    private final Answer answer;

    FetchedPage(Answer answer) {
        this.answer = answer;
    }

    /** Where it came from, after redirects. */
    public URI landed() {
        return answer.hop().url();
    }

    public int status() {
        return answer.hop().status();
    }

    /** Media type and charset as the server says; empty text when it says nothing. */
    public String contentType() {
        return answer.hop().value("content-type").orElse("");
    }

    public boolean isHtml() {
        String type = contentType().toLowerCase(Locale.ROOT);
        return status() == 200 && (type.isEmpty() || type.contains("html"));
    }

    public InputStream body() {
        return answer.body();
    }

    public boolean cut() {
        return answer.cut();
    }
}
