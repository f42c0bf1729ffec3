package org.portalprobe.crawler.browser;

import org.portalprobe.config.ProbeSettings;

/**
 * How one worker looks at the pages of one portal.
 *
 * @param version of PortalProbe, said in the User-Agent
 * @param mobileSlowdown by how much the CPU is slowed as a phone; 4 stands for a mid-range one until the host is calibrated
 */
public record BrowserPlan(ProbeSettings probe, BrowserGate gate, String version, double mobileSlowdown) {

    /** Lighthouse's factor for a mid-range phone on a desktop-class host. */
    public static final double MID_RANGE_PHONE = 4;

    public BrowserPlan(ProbeSettings probe, BrowserGate gate, String version) {
        this(probe, gate, version, MID_RANGE_PHONE);
    }

    public BrowserPlan {
        if (mobileSlowdown < 1) {
            throw new IllegalArgumentException("a slowdown below 1: " + mobileSlowdown);
        }
    }
}
