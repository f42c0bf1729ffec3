package org.portalprobe.config.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.Portal;
import org.portalprobe.config.Registry;

/** What may stand once in a registry: an id, an address, an organisation's scored portal. */
final class Claims {

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> scored = new HashMap<>();

    void id(PortalCells row, Column column, String id) {
        claim(row, column, ids, id, "is already the id of ", "give each portal its own");
    }

    void portal(PortalCells row, Portal portal) {
        claim(
                row,
                Column.URL,
                addresses,
                portal.url().toString(),
                "is already the address of ",
                "keep one of the two rows");
        if (portal.enrolment().scored()) {
            claim(
                    row,
                    Column.SCORED,
                    scored,
                    portal.organisation().orElseThrow(),
                    "would be the second scored portal of its organisation, after ",
                    "keep one");
        }
    }

    private static void claim(
            PortalCells row, Column column, Map<String, String> taken, String what, String problem, String wanted) {
        String first = taken.putIfAbsent(what, "row " + row.number());
        if (first != null) {
            row.wrong(column, problem + first, wanted);
        }
    }

    /** Portals of the registry that stay beside those of the table hold what they have. */
    void hold(Registry staying) {
        for (Portal portal : staying.portals()) {
            String who = "portal " + portal.id() + " of the registry";
            addresses.putIfAbsent(portal.url().toString(), who);
            if (portal.enrolment().scored()) {
                Optional<String> owner = portal.organisation();
                owner.ifPresent(organisation -> scored.putIfAbsent(organisation, who));
            }
        }
    }
}
