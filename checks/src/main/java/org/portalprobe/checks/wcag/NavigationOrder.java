package org.portalprobe.checks.wcag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.wcag.FaultCluster.Occurrence;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Item;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Navigation;

/**
 * Navigation that pages repeat, in another order (3.2.3, failure F66). Always for a person: a citizen may have chosen the order, or
 * another language.
 */
final class NavigationOrder {

    private static final int PAGES = 3;
    /** Common links below which no order is worth comparing. */
    private static final int COMMON = 3;

    private static final double ALIKE = 0.6;

    private record Block(SamplePage page, Navigation navigation, List<String> links) {}

    private NavigationOrder() {}

    static SampleVerdict judge(List<SamplePage> pages) {
        List<Block> blocks = pages.stream()
                .flatMap(page -> page.structure().navigations().stream()
                        .map(navigation -> new Block(page, navigation, links(navigation))))
                .toList();
        long comparable = blocks.stream().map(Block::page).distinct().count();
        List<Occurrence> places = new ArrayList<>();
        if (comparable >= PAGES) {
            for (Block block : blocks) {
                odd(block, blocks).ifPresent(places::add);
            }
        }
        int asked = comparable >= PAGES ? (int) comparable : 0;
        return SampleVerdict.of("navigation-order-varies", Impact.MODERATE, "3.2.3", "F66, G61", asked, places);
    }

    /** A block whose order most of its likes on other pages do not share. */
    private static Optional<Occurrence> odd(Block block, List<Block> all) {
        List<Block> alike = all.stream()
                .filter(other -> !other.page().equals(block.page()) && isAlike(block, other))
                .toList();
        List<Block> against =
                alike.stream().filter(other -> !sameOrder(block, other)).toList();
        boolean odd = 2 * against.size() > alike.size();
        return odd
                ? Optional.of(block.page()
                        .at(
                                block.navigation().place(),
                                true,
                                against.getFirst().page().url().toString()))
                : Optional.empty();
    }

    private static boolean isAlike(Block one, Block other) {
        long common = one.links().stream().filter(other.links()::contains).count();
        return common >= COMMON
                && common >= ALIKE * Math.max(one.links().size(), other.links().size());
    }

    private static boolean sameOrder(Block one, Block other) {
        List<String> here = one.links().stream().filter(other.links()::contains).toList();
        List<String> there =
                other.links().stream().filter(one.links()::contains).toList();
        return here.equals(there);
    }

    private static List<String> links(Navigation navigation) {
        Set<String> links = new LinkedHashSet<>();
        for (Item item : navigation.items()) {
            links.add(item.href() + "\n" + Wording.plain(item.name()));
        }
        return List.copyOf(links);
    }
}
