package org.portalprobe.checks.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.crawler.outline.Folded;

/**
 * The owner's own list beside what the portal shows.
 *
 * @param listed of the owner's list
 * @param both how many stand in both
 * @param onPortalOnly seen on the portal, not in the list
 * @param differing in both, with other levels
 */
public record ListComparison(Tally listed, int both, List<ListedProcedure> onPortalOnly, List<Difference> differing) {

    /** @param seen on the portal */
    public record Difference(ListedProcedure listed, Optional<OnlineLevel> seen) {}

    public ListComparison {
        onPortalOnly = List.copyOf(onPortalOnly);
        differing = List.copyOf(differing);
    }

    /** In the list and not met on the pages seen: no fault by itself, a sample sees a part. */
    public int notSeen() {
        return listed.total().orElse(0) - both;
    }

    public static ListComparison of(List<ListedProcedure> list, ServiceInventory portal) {
        Map<String, ListedProcedure> known = new HashMap<>();
        for (ListedProcedure one : list) {
            one.code().ifPresent(code -> known.put(code, one));
            known.putIfAbsent(Folded.of(one.name()), one);
        }
        Set<ListedProcedure> met = new HashSet<>();
        List<ListedProcedure> onPortalOnly = new ArrayList<>();
        List<Difference> differing = new ArrayList<>();
        for (ServiceInventory.Listed seen : portal.procedures()) {
            ListedProcedure one = seen.procedure();
            ListedProcedure listed = one.code().map(known::get).orElse(known.get(Folded.of(one.name())));
            if (listed == null) {
                onPortalOnly.add(one);
            } else if (met.add(listed) && !listed.level().equals(one.level())) {
                differing.add(new Difference(listed, one.level()));
            }
        }
        return new ListComparison(Tally.of(list), met.size(), onPortalOnly, differing);
    }
}
