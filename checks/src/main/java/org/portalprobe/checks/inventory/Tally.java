package org.portalprobe.checks.inventory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;

/**
 * Procedures by level: counted one by one, or as a page states them.
 *
 * @param total empty where a statement names levels alone
 * @param levels those that are known
 */
public record Tally(Optional<Integer> total, Map<OnlineLevel, Integer> levels) {

    public Tally {
        levels = Map.copyOf(levels);
    }

    public static Tally of(Collection<ListedProcedure> procedures) {
        Map<OnlineLevel, Integer> levels = new EnumMap<>(OnlineLevel.class);
        procedures.forEach(one -> one.level().ifPresent(level -> levels.merge(level, 1, Integer::sum)));
        return new Tally(Optional.of(procedures.size()), levels);
    }

    /** Share of all procedures; empty where the total is unknown or nothing, or the level is not stated. */
    public OptionalDouble share(OnlineLevel level) {
        Integer count = levels.get(level);
        return count == null || total.filter(all -> all > 0).isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) count / total.get());
    }

    /**
     * By how much the levels miss the total (500 + 878 + 123 is not 1 510): below zero when they are more. Empty where not all
     * levels are stated.
     */
    public Optional<Integer> gap() {
        boolean all = levels.keySet().size() == OnlineLevel.values().length;
        int sum = levels.values().stream().flatMapToInt(IntStream::of).sum();
        return total.filter(stated -> all && stated != sum).map(stated -> stated - sum);
    }

    /** Procedures of which no level is known; empty where the total is unknown. */
    public Optional<Integer> unlabelled() {
        int sum = levels.values().stream().flatMapToInt(IntStream::of).sum();
        return total.map(all -> Math.max(0, all - sum));
    }
}
