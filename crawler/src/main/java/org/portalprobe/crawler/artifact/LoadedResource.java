package org.portalprobe.crawler.artifact;

import java.util.Optional;

/**
 * One request of a timed load. Times are milliseconds since the first navigation's start.
 *
 * @param url without user information, cut at 500 characters; as text, since browsers ask for addresses that {@link java.net.URI} refuses
 * @param thirdParty of another registrable domain than the page
 * @param status 0 when there was no answer
 * @param protocol e.g. {@code h2}, {@code http/1.1}; empty when unknown
 * @param encoding of the body on the wire, e.g. {@code br}; empty when it came as it is
 * @param freshSeconds how long the answer may be reused without asking, by its headers (RFC 9111 section 4.2.1); 0 when it may not
 * @param renderBlocking the page could not be painted before it came
 * @param firstByte empty when no answer came
 * @param end empty when it was still loading
 * @param transferBytes on the wire, headers included
 * @param bodyBytes after decoding
 * @param failure the browser's word, e.g. {@code net::ERR_FAILED}; empty when it came
 */
public record LoadedResource(
        String url,
        ResourceKind kind,
        boolean thirdParty,
        int status,
        String protocol,
        String encoding,
        long freshSeconds,
        boolean fromCache,
        boolean renderBlocking,
        double start,
        Optional<Double> firstByte,
        Optional<Double> end,
        long transferBytes,
        long bodyBytes,
        Optional<String> failure) {}
