package org.portalprobe.config.organisation;

/** What an organisation is; provinces rank among provinces, all others among themselves (khối tỉnh, khối bộ). */
public enum OrganisationKind {
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Bộ. */
    MINISTRY,
    /** Cơ quan ngang bộ. */
    MINISTERIAL_AGENCY,
    /** Cơ quan thuộc Chính phủ. */
    GOVERNMENT_AGENCY
}
