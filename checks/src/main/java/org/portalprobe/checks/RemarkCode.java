package org.portalprobe.checks;

/**
 * Everything a check of ours can say, with its arguments in order; reports hold a text {@code remark.<key>} for each in both
 * languages. Numbers come as plain decimals with a point, causes as the names of their enum. A key is never renamed once stored.
 */
public enum RemarkCode {
    /** Arguments: address asked over http, address over https it led to. */
    REDIRECTED_TO_HTTPS("redirected-to-https"),
    /** Arguments: address asked over http, address where it ended, HTTP status there. */
    STAYS_ON_HTTP("stays-on-http"),
    /** A confirmed refusal of plain http. Arguments: the fault's detail. */
    HTTP_PORT_CLOSED("http-port-closed"),
    /** Arguments: max-age in seconds. */
    HSTS_LONG_ENOUGH("hsts-long-enough"),
    /** Arguments: max-age in seconds, seconds demanded. */
    HSTS_TOO_SHORT("hsts-too-short"),
    HSTS_ABSENT("hsts-absent"),
    /** Arguments: the header's value. */
    HSTS_INVALID("hsts-invalid"),
    /** Browsers ignore HSTS over a certificate they refuse. Arguments: none, or the fault's detail. */
    HSTS_CERTIFICATE_REFUSED("hsts-certificate-refused"),
    /** Browsers ignore HSTS for an address literal. Arguments: the address. */
    HSTS_FOR_ADDRESS("hsts-for-address"),
    HSTS_WITHOUT_HTTPS("hsts-without-https"),
    /** Arguments: the policy. */
    CSP_ENFORCED("csp-enforced"),
    /** Arguments: the value of X-Frame-Options. */
    FRAMING_LIMITED("framing-limited"),
    CSP_REPORTS_ONLY("csp-reports-only"),
    NEITHER_CSP_NOR_FRAMING("neither-csp-nor-framing"),
    BASELINE_HEADERS_GOOD("baseline-headers-good"),
    /** Arguments: names of the header fields that are missing or wrong. */
    BASELINE_HEADERS_LACKING("baseline-headers-lacking"),
    NOSNIFF_ABSENT("nosniff-absent"),
    /** Arguments: the value of X-Content-Type-Options. */
    NOSNIFF_OTHER("nosniff-other"),
    REFERRER_POLICY_ABSENT("referrer-policy-absent"),
    /** Arguments: the policy in force. */
    REFERRER_POLICY_CARELESS("referrer-policy-careless"),
    /** Arguments: the cookie's name, the attribute it lacks. */
    SESSION_COOKIE_EXPOSED("session-cookie-exposed"),
    NO_MIXED_CONTENT("no-mixed-content"),
    /** Arguments: letter of SSL Labs 2009r. */
    TLS_GRADE("tls-grade"),
    /** No survey, because browsers refuse the certificate. Arguments: the fault's detail. */
    TLS_CERTIFICATE_REFUSED("tls-certificate-refused"),
    /** Nothing answers https where http is answered, confirmed. Arguments: the fault's detail. */
    TLS_ABSENT("tls-absent"),
    /** Arguments: rule, what a machine said (English, may be empty), measured facts. */
    TLS_FINDING("tls-finding"),
    /** One topic of web security has no fault on this host. */
    WEB_IN_ORDER("web-in-order"),
    /** Arguments: how many faults. */
    WEB_FAULTS("web-faults"),
    /** Arguments: how many resources over http. */
    MIXED_CONTENT("mixed-content"),
    PAGE_OVER_HTTP("page-over-http"),
    /** Arguments: version of axe-core. */
    NO_WCAG_FAILURE("no-wcag-failure"),
    /** Arguments: the rules that failed. */
    WCAG_FAILURES("wcag-failures"),
    /** Elements beyond those kept as evidence. Arguments: how many. */
    ELEMENTS_NOT_KEPT("elements-not-kept"),
    /** Arguments: site id. */
    EMC_LIVE("emc-live"),
    EMC_ABSENT("emc-absent"),
    EMC_IN_COMMENT("emc-in-comment"),
    EMC_INSECURE("emc-insecure"),
    /** Arguments: none, or the site id as it is written. */
    EMC_NO_SITE_ID("emc-no-site-id"),
    EMC_NOT_REQUESTED("emc-not-requested"),
    /** A function of the portal. Arguments: page, the words that show it. */
    FUNCTION_SHOWN("function-shown"),
    /** There, and not as it should be. Arguments: page, the words of it. */
    FUNCTION_BROKEN("function-broken"),
    /** There, and not whole. Arguments: page, names of what is missing, e.g. {@code FEE}. */
    FUNCTION_LACKING("function-lacking"),
    /** Arguments: how many pages were looked at. */
    FUNCTION_ABSENT("function-absent"),
    /** It is on the national portal now. Arguments: page, address there. */
    FUNCTION_MOVED("function-moved"),
    /** The portal's own form answered. Arguments: page, what was entered, seconds. */
    FORM_ANSWERED("form-answered"),
    /** Arguments: page, what was entered, HTTP status, seconds. */
    FORM_FAILED("form-failed"),
    /** Arguments: the address, what it answered. */
    BROKEN_LINK("broken-link"),
    /** Arguments: how many pages show the head of the home page, of how many. */
    LAYOUT_SAME("layout-same"),
    /** Arguments: how many pages show the head of the home page, of how many. */
    LAYOUT_DIFFERS("layout-differs"),
    /** Arguments: width in pixels that the page needs. */
    WIDER_THAN_PHONE("wider-than-phone"),
    /** A key page failed, confirmed. Arguments: cause, the fault's detail. */
    LOAD_FAILED("load-failed"),
    /** Arguments: cause, how many requests of the hour, instant of the first, the first fault's detail. */
    REQUESTS_FAILED("requests-failed"),
    /** Requests that count neither way. Arguments: start and end of the window, where it was announced. */
    MAINTENANCE_ANNOUNCED("maintenance-announced"),
    TIMED_WITHOUT_CERTIFICATE("timed-without-certificate");

    private final String key;

    RemarkCode(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
