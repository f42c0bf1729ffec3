package org.portalprobe.crawler.browser;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/** Counts what a hostile or broken page may do without end, and says stop. The first reason counts. */
final class PageGuard {

    /** Documents the page may load one after another by itself (meta refresh, script); server redirects do not count. */
    static final int MAX_NAVIGATIONS = 6;

    static final int MAX_DIALOGS = 50;
    static final int MAX_POPUPS = 20;

    private final long maxBytes;
    private long bytes;
    private int navigations;
    private int dialogs;
    private int popups;
    private @Nullable Fault fault;

    PageGuard(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    void received(long more) {
        bytes += more;
        if (bytes > maxBytes) {
            trip(Cause.RESPONSE_TOO_LARGE, "the page grew beyond " + (maxBytes >> 20) + " MiB and was cut off");
        }
    }

    void navigated() {
        if (++navigations > MAX_NAVIGATIONS) {
            trip(Cause.TOO_MANY_NAVIGATIONS, "the page went on to another more than " + MAX_NAVIGATIONS + " times");
        }
    }

    void dialogOpened() {
        if (++dialogs > MAX_DIALOGS) {
            trip(Cause.PAGE_TIMEOUT, "the page opened more than " + MAX_DIALOGS + " dialogs and lets nobody in");
        }
    }

    void popupOpened() {
        if (++popups > MAX_POPUPS) {
            trip(Cause.PAGE_TIMEOUT, "the page opened more than " + MAX_POPUPS + " windows");
        }
    }

    private void trip(Cause cause, String detail) {
        if (fault == null) {
            fault = Fault.unconfirmed(cause, detail);
        }
    }

    boolean tripped() {
        return fault != null;
    }

    void check() {
        Optional.ofNullable(fault).ifPresent(reason -> {
            throw new PageFault(reason);
        });
    }

    int dialogs() {
        return dialogs;
    }
}
