package org.portalprobe.checks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;

/** What an observation is about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Subject.OfPortal.class, name = "portal"),
    @JsonSubTypes.Type(value = Subject.OfHost.class, name = "host"),
    @JsonSubTypes.Type(value = Subject.OfPage.class, name = "page"),
    @JsonSubTypes.Type(value = Subject.OfKeyPage.class, name = "keyPage")
})
public sealed interface Subject {

    record OfPortal(PortalId portal) implements Subject {}

    record OfHost(String host) implements Subject {}

    record OfPage(URI page) implements Subject {}

    /** A timed page; over a period its role is what stays the same, its address may move. */
    record OfKeyPage(KeyPageRole role, URI page) implements Subject {}
}
