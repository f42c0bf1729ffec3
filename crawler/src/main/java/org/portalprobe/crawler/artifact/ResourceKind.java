package org.portalprobe.crawler.artifact;

/** What a resource of a page is for. */
public enum ResourceKind {
    DOCUMENT,
    STYLESHEET,
    SCRIPT,
    IMAGE,
    FONT,
    MEDIA,
    /** Asked for by a script: fetch, XMLHttpRequest, event streams. */
    FETCH,
    OTHER
}
