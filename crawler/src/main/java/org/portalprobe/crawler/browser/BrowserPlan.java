package org.portalprobe.crawler.browser;

import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.ProbeSettings;

/**
 * How one worker looks at the pages of one portal.
 *
 * @param version of PortalProbe, said in the User-Agent
 * @param profile under which pages are timed; its network is the gate's matter
 * @param mobileSlowdown by how much the CPU is slowed as a phone; empty to measure it on this host
 * @param extras what an audit is asked for beyond levels A and AA
 */
public record BrowserPlan(
        ProbeSettings probe,
        BrowserGate gate,
        String version,
        LoadProfile profile,
        Optional<Double> mobileSlowdown,
        Set<AuditExtra> extras) {

    /** Lighthouse's factor for a mid-range phone on a desktop-class host, where this host cannot be calibrated. */
    static final double USUAL_SLOWDOWN = 4;

    /** Real use, a phone's CPU as this host's calibration says. */
    public BrowserPlan(ProbeSettings probe, BrowserGate gate, String version) {
        this(probe, gate, version, LoadProfile.REAL_USE, Optional.empty(), Set.of());
    }

    public BrowserPlan {
        extras = Set.copyOf(extras);
        mobileSlowdown.filter(factor -> factor < 1).ifPresent(factor -> {
            throw new IllegalArgumentException("a slowdown below 1: " + factor);
        });
    }

    public BrowserPlan under(LoadProfile wanted) {
        return new BrowserPlan(probe, gate, version, wanted, mobileSlowdown, extras);
    }

    public BrowserPlan asking(Set<AuditExtra> wanted) {
        return new BrowserPlan(probe, gate, version, profile, mobileSlowdown, wanted);
    }
}
