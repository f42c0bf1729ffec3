package org.portalprobe.crawler.artifact;

/** Why something could not be seen. The attribution that a cause usually has may be weakened by a {@link Fault}, never strengthened. */
public enum Cause {
    NAME_NOT_FOUND(Attribution.PORTAL),
    NAME_SERVICE_FAILED(Attribution.PORTAL),
    CONNECTION_REFUSED(Attribution.PORTAL),
    CONNECTION_RESET(Attribution.PORTAL),
    CONNECT_TIMEOUT(Attribution.PORTAL),
    /** Connected, but no first byte within the deadline. */
    RESPONSE_TIMEOUT(Attribution.PORTAL),
    /** First byte came, the end did not within the deadline. */
    RESPONSE_NEVER_ENDS(Attribution.PORTAL),
    RESPONSE_TOO_LARGE(Attribution.PORTAL),
    RESPONSE_MALFORMED(Attribution.PORTAL),
    TOO_MANY_REDIRECTS(Attribution.PORTAL),
    TLS_HANDSHAKE_FAILED(Attribution.PORTAL),
    /** A certificate that a browser refuses: expired, wrong host, untrusted. */
    CERTIFICATE_REFUSED(Attribution.PORTAL),
    HTTP_SERVER_ERROR(Attribution.PORTAL),
    HTTP_CLIENT_ERROR(Attribution.PORTAL),
    MAINTENANCE_PAGE(Attribution.PORTAL),
    /** The address answers with a file to save, not with a page: nobody's fault. */
    DOWNLOAD(Attribution.NONE),
    /** The address answers with something other than a page, e.g. a feed: nobody's fault. */
    NOT_HTML(Attribution.NONE),
    /** Answers 200 with what it also says to an address that no portal has. */
    SOFT_NOT_FOUND(Attribution.PORTAL),
    /** A calendar or another template that makes addresses without end: nobody's fault. */
    ENDLESS_ADDRESSES(Attribution.NONE),
    /** The page is there, and its build is none that we can read: nobody's fault, and no answer. */
    DESIGN_NOT_UNDERSTOOD(Attribution.UNDETERMINED),
    /** The portal's address leads to a site that is not its own, such as the national portal. */
    LEADS_ELSEWHERE(Attribution.UNDETERMINED),
    TOO_MANY_NAVIGATIONS(Attribution.PORTAL),
    /** Page crashed or exhausted the browser three times on a quiet host. */
    PAGE_CRASHED(Attribution.PORTAL),
    PAGE_TIMEOUT(Attribution.PORTAL),
    BLOCKED(Attribution.UNDETERMINED),
    ROBOTS_DISALLOWED(Attribution.UNDETERMINED),
    /** The target is a private or own address and the registry entry does not allow it. */
    ADDRESS_REFUSED(Attribution.UNDETERMINED),
    BUDGET_SPENT(Attribution.UNDETERMINED),
    /** The registry names hours in which the owner wants no visit. */
    QUIET_HOURS(Attribution.NONE),
    ANNOUNCED_MAINTENANCE(Attribution.NONE),
    CANCELLED(Attribution.NONE),
    /** An earlier format did not ask this question yet. */
    NOT_ASKED(Attribution.NONE),
    OWN_NETWORK_DOWN(Attribution.US),
    BROWSER_MISSING(Attribution.US),
    BROWSER_DIED(Attribution.US),
    AUDIT_FAILED(Attribution.US),
    DISK_FULL(Attribution.US),
    HOST_OVERLOADED(Attribution.US),
    /** The host's clock was set while we measured. */
    CLOCK_JUMPED(Attribution.US),
    /** A bug of ours; logged as one. */
    INTERNAL(Attribution.US);

    private final Attribution attribution;

    Cause(Attribution attribution) {
        this.attribution = attribution;
    }

    /** Whose fault it is once confirmed by a second look. */
    public Attribution attribution() {
        return attribution;
    }
}
