package org.portalprobe.reports.site;

/** Something said instead of a page. */
public record MessageView(String title, String text) {}
