package org.portalprobe.reports.html;

/** Where the parts of a portal's page stand that are pages of their own. */
@FunctionalInterface
public interface Apart {

    /** @param part of {@link PortalPart}, or a criterion; empty for the page itself */
    String address(String part);
}
