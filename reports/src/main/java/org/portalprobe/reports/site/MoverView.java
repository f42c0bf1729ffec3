package org.portalprobe.reports.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.ranking.Move;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.words.Words;

/** Who moved furthest since the month before. */
public record MoverView(String name, String href, String block, int before, int after, String moved, boolean up) {

    private static final int MOST = 10;

    static List<MoverView> all(Overview overview, Filter filter, Setting setting) {
        if (overview.edition().isEmpty() || overview.before().isEmpty()) {
            return List.of();
        }
        Edition now = overview.edition().get();
        Edition before = overview.before().get();
        List<MoverView> movers = new ArrayList<>();
        for (Block block : Block.values()) {
            if (filter.block().map(block::equals).orElse(true)) {
                Move.between(before.ranking(Ranking.By.MEASURED, block), now.ranking(Ranking.By.MEASURED, block))
                        .stream()
                        .sorted(Comparator.comparing((Move move) -> Math.abs(move.places()))
                                .reversed())
                        .filter(move -> filter.takes(move.name(), move.id().value()))
                        .limit(MOST)
                        .map(move -> of(move, block, setting))
                        .forEach(movers::add);
            }
        }
        return movers;
    }

    private static MoverView of(Move move, Block block, Setting setting) {
        Words words = setting.words();
        return new MoverView(
                words.text(move.name()),
                setting.addresses().organisation(move.id()),
                words.name("site.block", block),
                move.before(),
                move.after(),
                words.text(move.places() > 0 ? "site.up" : "site.down", Math.abs(move.places())),
                move.places() > 0);
    }
}
