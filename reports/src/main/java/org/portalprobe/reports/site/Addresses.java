package org.portalprobe.reports.site;

import org.portalprobe.config.PortalId;
import org.portalprobe.config.organisation.OrganisationId;

/** Where the pages of one language stand, as links from any of them; a server and a folder differ in this alone. */
public interface Addresses {

    /** The overview of the latest month. */
    String overview();

    String organisation(OrganisationId id);

    String portal(PortalId id);

    /** The style sheet. */
    String sheet();

    /** Whether forms and pages that somebody must compute (filters, what-if, comparisons, accounts) answer there. */
    boolean answers();

    /** Any other page of a server. */
    String at(String path);
}
