package org.portalprobe.config.model;

/** Who can mend a lost point. */
public enum Effort {
    WEBMASTER,
    VENDOR,
    DOCUMENT
}
