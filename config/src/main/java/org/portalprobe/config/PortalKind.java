package org.portalprobe.config;

/** What a portal is for; an assessment model says to which kinds it applies. */
public enum PortalKind {
    /** Cổng thông tin điện tử. */
    INFORMATION_PORTAL,
    /** Cổng dịch vụ công of a ministry or province. */
    SERVICE_PORTAL,
    /** Hệ thống một cửa điện tử with a public face. */
    ONE_STOP_SYSTEM,
    /** Cổng Dịch vụ công quốc gia. */
    NATIONAL_PORTAL,
    /** A ministry's system that the provinces' departments use together. */
    SHARED_MINISTRY_SYSTEM,
    /** Any other platform for citizens: surveys, registrations, digital-citizen portals. */
    OTHER_PLATFORM
}
