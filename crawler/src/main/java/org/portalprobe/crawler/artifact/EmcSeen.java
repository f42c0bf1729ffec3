package org.portalprobe.crawler.artifact;

import java.util.Optional;

/**
 * Traces of the EMC tracking code on one page (rules section 2.3).
 *
 * @param requested the browser asked for the EMC host; the request was answered by us, not forwarded
 * @param siteId of {@code setSiteId} at run time
 * @param inSource code stands in the page's source outside comments
 * @param inComment code stands in a comment only
 * @param insecure the tracker is addressed by http from an https page
 */
public record EmcSeen(
        boolean requested, Optional<String> siteId, boolean inSource, boolean inComment, boolean insecure) {}
