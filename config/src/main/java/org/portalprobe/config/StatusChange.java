package org.portalprobe.config;

import java.time.LocalDate;

/** Since when a portal stands as it does (rules, finding 7). */
public record StatusChange(PortalStatus status, LocalDate since) {}
