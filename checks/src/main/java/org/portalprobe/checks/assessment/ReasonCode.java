package org.portalprobe.checks.assessment;

/**
 * Every reason an assessment can give, with its arguments in order; reports hold a text {@code reason.<key>} for each in both
 * languages. Numbers come as plain decimals with a point, causes, units, statuses and roles as the names of their enums. A key is
 * never renamed once stored.
 */
public enum ReasonCode {
    /** No check of this version answers. Arguments: the check ids. */
    NOT_SERVED("not-served"),
    /** Checks answer, but nothing of theirs in the period tells anything. Arguments: the check ids. */
    NO_OBSERVATIONS("no-observations"),
    /** Observations are there but could not tell. Arguments: cause, attribution, how many, one technical detail in English. */
    CANNOT_TELL("cannot-tell"),
    /** Timings of another measuring profile were left out. Arguments: the model's profile, how many. */
    OTHER_PROFILE("other-profile"),
    /** Measurements in another unit were left out. Arguments: the rule's unit, how many. */
    OTHER_UNIT("other-unit"),
    /** Arguments: slots of the least measured key page, slots demanded. */
    NEEDS_MORE_SLOTS("needs-more-slots"),
    /** Arguments: samples, samples demanded. */
    NEEDS_MORE_SAMPLES("needs-more-samples"),
    /** Arguments: distinct hours of the day, hours demanded. */
    NEEDS_MORE_HOURS("needs-more-hours"),
    /** Arguments: decided cases, cases demanded. */
    NEEDS_MORE_CASES("needs-more-cases"),
    /** Arguments: decided pages, pages demanded. */
    NEEDS_MORE_PAGES("needs-more-pages"),
    /** A key page was tried and never measured. Arguments: the roles. */
    KEY_PAGE_NOT_MEASURED("key-page-not-measured"),
    /** The best level holds. Arguments: value, unit, the level's threshold. */
    LEVEL_REACHED("level-reached"),
    /** The best level does not hold. Arguments: value, unit, the threshold missed. */
    LEVEL_MISSED("level-missed"),
    /** A key page crashed, never finished or was not there, confirmed: slower than any limit. Arguments: how often. Quotes the check. */
    PAGE_FAILED("page-failed"),
    /** The best level of a share holds. Arguments: counted cases, all decided cases, threshold as a ratio. */
    SHARE_REACHED("share-reached"),
    /** The best level of a share does not hold. Arguments: counted cases, all decided cases, threshold as a ratio. */
    SHARE_MISSED("share-missed"),
    /** Arguments: the check ids that passed throughout. */
    ALL_PASSED("all-passed"),
    /** Arguments: check id, how many cases failed. Quotes the check unless it only counted. */
    CHECK_FAILED("check-failed"),
    /** Arguments: pages looked at. */
    NO_FAILURE_FOUND("no-failure-found"),
    /** Only mild failures. Arguments: pages with failures, pages looked at, worst impact. */
    MILD_FAILURES_ONLY("mild-failures-only"),
    /** Failures worse than mild. Arguments: pages with failures, pages looked at, worst impact. */
    SERIOUS_FAILURES("serious-failures"),
    /** Arguments: parts decided, parts in all. */
    PARTS_DECIDED("parts-decided"),
    /** An inapplicable part of a sum keeps its points. Arguments: the part's id. */
    PART_INAPPLICABLE("part-inapplicable"),
    NEEDS_DOCUMENT("needs-document"),
    NEEDS_IMPORT("needs-import"),
    /** The functions are not this portal's any more (rules finding 7). Arguments: the portal's status. */
    PORTAL_STATUS("portal-status"),
    /** The model does not apply to this kind of portal. Arguments: the kind. */
    PORTAL_KIND("portal-kind"),
    /** The question does not arise. Quotes the check. */
    INAPPLICABLE("inapplicable"),
    /** A card of "what if": all points are assumed. Arguments: none. */
    ASSUMED_FULL("assumed-full"),
    /** No single letter: points are unknown. Arguments: how many. */
    POINTS_UNKNOWN("points-unknown"),
    /** No letter: not all criteria apply. Arguments: applicable maximum, the model's maximum. */
    NOT_ALL_APPLICABLE("not-all-applicable"),
    /** No letter: the model has no bands for this total. Arguments: none. */
    NO_BANDS("no-bands");

    private final String key;

    ReasonCode(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
