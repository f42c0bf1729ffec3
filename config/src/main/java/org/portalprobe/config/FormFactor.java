package org.portalprobe.config;

/** The two devices a page is timed as. */
public enum FormFactor {
    MOBILE,
    DESKTOP
}
