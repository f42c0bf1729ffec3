package org.portalprobe.reports.site;

import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.organisation.OrganisationId;

/** Of the server: Vietnamese at the root, English below {@code /en}. */
public record ServedAddresses(Language language) implements Addresses {

    public static final String SHEET = "/assets/site.css";

    @Override
    public String overview() {
        return language == Language.VI ? "/" : "/en/";
    }

    @Override
    public String organisation(OrganisationId id) {
        return at("/organisations/" + id);
    }

    @Override
    public String portal(PortalId id) {
        return at("/portals/" + id);
    }

    @Override
    public String sheet() {
        return SHEET;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public String at(String path) {
        return language == Language.VI ? path : path.equals("/") ? "/en/" : "/en" + path;
    }
}
