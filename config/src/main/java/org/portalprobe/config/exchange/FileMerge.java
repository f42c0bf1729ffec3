package org.portalprobe.config.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.portalprobe.config.Platform;
import org.portalprobe.config.Portal;
import org.portalprobe.config.Registry;

/** Takes a registry file (JSON, YAML) into a registry; the file itself was found sound before. */
final class FileMerge {

    private FileMerge() {}

    static Merged merge(Path file, Registry read, Registry into) {
        var problems = new RowProblems(file);
        Registry staying = Merging.staying(
                into,
                Stream.concat(
                        read.portals().stream().map(Portal::id),
                        read.platforms().stream().map(Platform::id)));
        var scored = new HashMap<String, Portal>();
        var addresses = new HashMap<String, Portal>();
        for (Portal portal : staying.portals()) {
            note(portal, scored, addresses);
        }
        for (Portal portal : read.portals()) {
            Portal same = addresses.get(portal.url().toString());
            if (same != null) {
                problems.add(
                        portal.id().value(),
                        portal.url().toString(),
                        "is already the address of " + same.id(),
                        "keep one");
            }
            Portal first = portal.enrolment().scored()
                    ? scored.get(portal.organisation().orElseThrow())
                    : null;
            if (first != null) {
                problems.add(
                        portal.id().value(), "", "would be the second scored portal, after " + first.id(), "keep one");
            }
            note(portal, scored, addresses);
        }
        problems.throwIfAny();
        return Merging.of(into, read.portals(), read.platforms());
    }

    private static void note(Portal portal, Map<String, Portal> scored, Map<String, Portal> addresses) {
        addresses.putIfAbsent(portal.url().toString(), portal);
        if (portal.enrolment().scored()) {
            scored.putIfAbsent(portal.organisation().orElseThrow(), portal);
        }
    }
}
