package org.portalprobe.reports.notice;

/**
 * A notice in words and as data.
 *
 * @param subject one line
 * @param json for programs
 */
public record Message(String key, String subject, String body, String json) {}
