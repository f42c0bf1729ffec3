package org.portalprobe.config.channel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line of a result that an authority published, as published: never added to, averaged with or corrected by what is measured
 * (scoring section 4).
 *
 * @param model id of the assessment that was applied, e.g. {@code httt-tthc-2024} or {@code qd766}
 * @param period as published, e.g. {@code 2024}
 * @param published the date of the publication
 * @param source number or address of the publication
 * @param total points; exact as printed, not only quarters
 * @param grade as printed, e.g. {@code E} or {@code Tốt}
 * @param rank 1 is best; ranks are per block as published
 * @param ranked how many were ranked, where printed ("62 of 63")
 * @param groups points by group id, those that were published
 */
public record OfficialResult(
        Entity entity,
        String model,
        String period,
        LocalDate published,
        String source,
        Optional<BigDecimal> total,
        Optional<String> grade,
        Optional<Integer> rank,
        Optional<Integer> ranked,
        Map<String, BigDecimal> groups,
        Origin origin) {

    public OfficialResult {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    }
}
