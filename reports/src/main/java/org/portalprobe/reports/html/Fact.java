package org.portalprobe.reports.html;

/** A label and what it says. */
public record Fact(String label, String text) {}
