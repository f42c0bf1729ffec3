package org.portalprobe.crawler.browser;

/** Rules of axe-core beyond WCAG 2.0 A and AA, which somebody may ask for; never counted. */
public enum AuditExtra {
    AAA("wcag2aaa"),
    BEST_PRACTICE("best-practice");

    private final String tag;

    AuditExtra(String tag) {
        this.tag = tag;
    }

    /** axe-core's tag of its rules. */
    String tag() {
        return tag;
    }
}
