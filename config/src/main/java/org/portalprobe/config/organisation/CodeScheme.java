package org.portalprobe.config.organisation;

/** Whose list a code stands in. */
public enum CodeScheme {
    /** Danh mục đơn vị hành chính of the statistics office: two digits. */
    STATISTICS,
    /** Mã định danh điện tử (QĐ 20/2020): H and G numbers. */
    ELECTRONIC_ID
}
