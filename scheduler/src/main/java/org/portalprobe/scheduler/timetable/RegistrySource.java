package org.portalprobe.scheduler.timetable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.Registry;
import org.portalprobe.config.loader.RegistryFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry as the file says it, read again when a night begins. A file that somebody is editing, or has spoilt, changes nothing: the last
 * good one stays, and the problem is told. Thread-safe.
 */
public final class RegistrySource {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrySource.class);

    private final Path file;
    private volatile Registry current;
    private volatile Optional<String> problem = Optional.empty();

    /** @throws ConfigException with everything that is wrong in the file */
    public RegistrySource(Path file) {
        this.file = file;
        this.current = RegistryFile.read(file);
    }

    public Registry current() {
        return current;
    }

    /** Why the file as it is now is not used; empty when it is. */
    public Optional<String> problem() {
        return problem;
    }

    /** Reads the file again. */
    public Registry reread() {
        try {
            current = RegistryFile.read(file);
            problem = Optional.empty();
        } catch (ConfigException spoilt) {
            problem = Optional.of(spoilt.problems().getFirst().toString());
            LOG.error(
                    "the registry stays as it was, {} problems: {}",
                    spoilt.problems().size(),
                    problem.get());
        }
        return current;
    }

    public Optional<Portal> find(PortalId id) {
        return current.find(id);
    }

    /** A digest of each entry, by which nodes compare theirs. */
    public SortedMap<PortalId, String> digests() {
        var digests = new TreeMap<PortalId, String>();
        current.portals()
                .forEach(portal ->
                        digests.put(portal.id(), Digest.of(placeless(portal).toString())));
        return digests;
    }

    /** Nodes may keep the registry and its authorities in different folders. */
    private static Portal placeless(Portal portal) {
        NetworkPolicy policy = portal.network();
        List<Path> roots = policy.trustedRoots().stream()
                .map(root -> Path.of(String.valueOf(root.getFileName())))
                .toList();
        return portal.with(
                new NetworkPolicy(policy.allowPrivateAddresses(), policy.resolve(), roots, policy.allowTrackers()));
    }
}
