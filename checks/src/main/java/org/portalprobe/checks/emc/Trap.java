package org.portalprobe.checks.emc;

import java.util.Optional;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.crawler.artifact.EmcSeen;

/** Why a page is not connected, most telling first. */
enum Trap {
    ABSENT("emc-absent", RemarkCode.EMC_ABSENT),
    IN_COMMENT("emc-in-comment", RemarkCode.EMC_IN_COMMENT),
    /** Addressed by http from an https page: browsers block it. */
    INSECURE("emc-insecure", RemarkCode.EMC_INSECURE),
    NO_SITE_ID("emc-no-site-id", RemarkCode.EMC_NO_SITE_ID),
    /** In the source, but its tracker was never asked for. */
    NOT_REQUESTED("emc-not-requested", RemarkCode.EMC_NOT_REQUESTED);

    private final String rule;
    private final RemarkCode remark;

    Trap(String rule, RemarkCode remark) {
        this.rule = rule;
        this.remark = remark;
    }

    String rule() {
        return rule;
    }

    Remark remark(EmcSeen emc) {
        return this == NO_SITE_ID ? Remark.of(remark, emc.siteId().stream().toList()) : Remark.of(remark);
    }

    /** Empty when the page is connected: requested at run time and a numeric site id (rules section 2.3). */
    static Optional<Trap> of(EmcSeen emc) {
        boolean live = emc.inSource() || emc.requested();
        if (!live) {
            return Optional.of(emc.inComment() ? IN_COMMENT : ABSENT);
        }
        if (emc.insecure()) {
            return Optional.of(INSECURE);
        }
        if (emc.siteId().filter(id -> id.matches("[0-9]+")).isEmpty()) {
            return Optional.of(NO_SITE_ID);
        }
        return emc.requested() ? Optional.empty() : Optional.of(NOT_REQUESTED);
    }
}
