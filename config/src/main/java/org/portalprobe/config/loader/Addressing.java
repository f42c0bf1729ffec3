package org.portalprobe.config.loader;

import java.net.URI;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.yaml.Unfit;

/** The rules for addresses of portals, for every way a registry comes in. */
public final class Addressing {

    private Addressing() {}

    /** @throws Unfit when it is no http(s) address, or carries credentials */
    public static URI parse(String text) throws Unfit {
        return PortalUrl.parse(text);
    }

    /** A page of the portal, full or relative. */
    public static URI page(URI portal, String text) throws Unfit {
        return PortalUrl.page(portal, text);
    }

    /** A host name in small letters. */
    public static String host(String text) throws Unfit {
        return EnrolmentReader.host(text);
    }

    /** The id of a portal that was given none: its host and port. */
    public static PortalId id(URI url) {
        return Portals.id(url);
    }
}
