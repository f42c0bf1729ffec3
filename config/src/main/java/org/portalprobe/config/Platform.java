package org.portalprobe.config;

import java.util.Optional;

/** A platform known by name whose address nobody has stated yet; it is listed, and probed once somebody imports an address. */
public record Platform(
        PortalId id, LocalizedText name, Optional<String> organisation, PortalKind kind, Optional<String> source) {}
