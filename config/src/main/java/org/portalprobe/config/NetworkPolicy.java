package org.portalprobe.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a registry entry allows beyond the safe default.
 *
 * @param allowPrivateAddresses private, loopback and link-local addresses may be connected to
 * @param resolve fixed addresses: a connection to the key goes to the value instead of what DNS says
 * @param trustedRoots PEM files of certificate authorities trusted beside the platform's own
 * @param allowTrackers analytics requests may leave the browser; off, they are answered by us (scoring section 8)
 * @param access what is given along to a server that is not public; never part of a registry
 */
public record NetworkPolicy(
        boolean allowPrivateAddresses,
        Map<Endpoint, Endpoint> resolve,
        List<Path> trustedRoots,
        boolean allowTrackers,
        Access access) {

    /** Public addresses only, DNS as it is, the platform's roots, trackers answered. */
    public static final NetworkPolicy DEFAULT = new NetworkPolicy(false, Map.of(), List.of(), false);

    public NetworkPolicy(
            boolean allowPrivateAddresses,
            Map<Endpoint, Endpoint> resolve,
            List<Path> trustedRoots,
            boolean allowTrackers) {
        this(allowPrivateAddresses, resolve, trustedRoots, allowTrackers, Access.NONE);
    }

    public NetworkPolicy {
        resolve = Collections.unmodifiableMap(new LinkedHashMap<>(resolve));
        trustedRoots = List.copyOf(trustedRoots);
    }

    /** The same, with what is given along. */
    public NetworkPolicy giving(Access given) {
        return new NetworkPolicy(allowPrivateAddresses, resolve, trustedRoots, allowTrackers, given);
    }
}
