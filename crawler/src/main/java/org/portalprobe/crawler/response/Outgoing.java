package org.portalprobe.crawler.response;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Header;

/** The request line and header fields of a GET. */
record Outgoing(URI url, String userAgent, Optional<String> cookies) {

    List<Header> headers() {
        Stream<Header> usual = Stream.of(
                new Header("User-Agent", userAgent),
                new Header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"),
                new Header("Accept-Language", "vi,en;q=0.5"),
                new Header("Accept-Encoding", "gzip, deflate"));
        return Stream.concat(usual, cookies.map(sent -> new Header("Cookie", sent)).stream())
                .toList();
    }

    String authority() {
        return url.getPort() > 0 ? url.getHost() + ":" + url.getPort() : url.getHost();
    }

    String path() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
