package org.portalprobe.config.loader;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.yaml.Unfit;

/** Portals that no registry names. */
public final class Portals {

    private Portals() {}

    /**
     * An active service portal named by its host, its id made from host and port, under the default network policy.
     *
     * @param url as the user wrote it
     * @throws ConfigException when it is no http(s) address, or carries credentials
     */
    public static Portal ofUrl(String url) {
        try {
            URI address = PortalUrl.parse(url.strip());
            return named(id(address), address);
        } catch (Unfit unfit) {
            throw new ConfigException(
                    List.of(new ConfigProblem("--portal", 0, "", url, unfit.problem(), unfit.wanted())));
        }
    }

    /** The same, of an id that somebody gave it. */
    public static Portal named(PortalId id, URI url) {
        String host = host(url);
        return new Portal(
                id,
                LocalizedText.same(host),
                Optional.empty(),
                PortalKind.SERVICE_PORTAL,
                PortalStatus.ACTIVE,
                url,
                Map.of(),
                NetworkPolicy.DEFAULT);
    }

    static PortalId id(URI url) {
        return id(host(url));
    }

    private static String host(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    private static PortalId id(String host) {
        String kebab = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = kebab.substring(0, Math.min(kebab.length(), 80));
        return new PortalId(cut.replaceAll("^-|-$", ""));
    }
}
