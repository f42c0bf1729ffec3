package org.portalprobe.reports.ranking;

import org.portalprobe.config.organisation.OrganisationKind;

/** Organisations that are compared with each other: khối bộ, khối tỉnh. */
public enum Block {
    MINISTRIES,
    PROVINCES;

    public static Block of(OrganisationKind kind) {
        return switch (kind) {
            case PROVINCE -> PROVINCES;
            case MINISTRY, MINISTERIAL_AGENCY, GOVERNMENT_AGENCY -> MINISTRIES;
        };
    }
}
