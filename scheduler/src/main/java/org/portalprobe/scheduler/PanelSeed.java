package org.portalprobe.scheduler;

import java.time.InstantSource;
import java.time.YearMonth;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.VietnamTime;

/** The seed of the month's panels: all visits of a portal within one period of assessment draw alike (scoring section 2). */
final class PanelSeed {

    private PanelSeed() {}

    /** For the Vietnamese month that the clock shows: the usual seed, followed by year and month. */
    static long of(InstantSource clock) {
        YearMonth month = YearMonth.from(clock.instant().atZone(VietnamTime.ZONE));
        return ProbeSettings.DEFAULT.seed() * 1_000_000 + month.getYear() * 100L + month.getMonthValue();
    }
}
