package org.portalprobe.crawler.artifact;

import java.util.Optional;

/**
 * Versions of everything that may change an answer.
 *
 * @param sandboxed Chromium ran with its sandbox; said on every report when not
 */
public record Engines(
        String portalprobe, String jdk, Optional<String> chromium, Optional<String> axe, boolean sandboxed) {}
