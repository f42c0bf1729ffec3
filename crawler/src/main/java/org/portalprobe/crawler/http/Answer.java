package org.portalprobe.crawler.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.portalprobe.crawler.artifact.Hop;

/** One hop and as much of its body as was kept, decompressed. */
final class Answer {

    private final Hop hop;
    private final byte[] body;
    private final boolean cut;

    Answer(Hop hop, byte[] body, boolean cut) {
        this.hop = hop;
        this.body = body;
        this.cut = cut;
    }

    Hop hop() {
        return hop;
    }

    InputStream body() {
        return new ByteArrayInputStream(body);
    }

    byte[] bytes() {
        return body.clone();
    }

    boolean isEmpty() {
        return body.length == 0;
    }

    boolean cut() {
        return cut;
    }
}
