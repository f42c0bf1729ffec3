package org.portalprobe.crawler.artifact;

import java.util.List;

/** What a GET of {@code /} brought over the survey's own handshake. */
public record HttpsAnswer(int status, List<Header> headers) {

    public HttpsAnswer {
        headers = List.copyOf(headers);
    }

    /** Values of a header by lower-case name, in order. */
    public List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .toList();
    }
}
