package org.portalprobe.crawler.response;

import java.io.IOException;

/** A body that goes on beyond what we read. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("the body is longer than " + limit + " bytes");
    }
}
