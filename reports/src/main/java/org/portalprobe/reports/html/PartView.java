package org.portalprobe.reports.html;

/** A section of a portal's page as a page of its own. */
public record PartView(String title, String back, PortalPart part, PortalView portal) {}
