package org.portalprobe.crawler.response;

import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Header;

/** One answer: status, header fields with lower-case names, the body as far as it was kept. */
record Received(String protocol, int status, List<Header> headers, ReceivedBody body) {

    Received {
        headers = List.copyOf(headers);
    }

    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .toList();
    }
}
