package org.portalprobe.checks.emc;

import java.util.Optional;
import org.portalprobe.crawler.artifact.EmcSeen;

/** Why a page is not connected, most telling first. */
enum Trap {
    ABSENT("emc-absent", "no EMC code"),
    IN_COMMENT("emc-in-comment", "the code stands in a comment only"),
    INSECURE("emc-insecure", "the tracker is addressed by http from an https page, browsers block it"),
    NO_SITE_ID("emc-no-site-id", "the code has no numeric site id"),
    NOT_REQUESTED("emc-not-requested", "the code is in the source but its tracker was never asked for");

    private final String rule;
    private final String words;

    Trap(String rule, String words) {
        this.rule = rule;
        this.words = words;
    }

    String rule() {
        return rule;
    }

    String words() {
        return words;
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
