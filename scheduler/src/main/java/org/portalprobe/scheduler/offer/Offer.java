package org.portalprobe.scheduler.offer;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.inventory.ListComparison;
import org.portalprobe.checks.inventory.Recommendation;
import org.portalprobe.checks.inventory.ServiceInventory;
import org.portalprobe.crawler.artifact.Visit;

/** A portal's services, and what stands beside them. */
public record Offer(
        ServiceInventory inventory,
        Beside beside,
        List<Recommendation> recommended,
        Optional<ListComparison> compared) {

    public Offer {
        recommended = List.copyOf(recommended);
    }

    public static Offer of(Visit visit, Beside beside) {
        ServiceInventory inventory = ServiceInventory.of(visit);
        return new Offer(
                inventory,
                beside,
                Recommendation.of(inventory, beside.others()),
                beside.list().map(list -> ListComparison.of(list, inventory)));
    }
}
