package org.portalprobe.scheduler.visit;

import java.util.function.Supplier;
import org.portalprobe.crawler.artifact.TimedLoad;

/**
 * Repeats a timed load that something else on our host disturbed. The disturbed one stays among the loads with its reason and does not
 * count. On a host that never gets quiet it gives up: what is left then is unknown, which its observations say.
 */
public final class Repeats {

    /** Of one load. */
    private static final int MOST = 2;

    private int left;

    /** @param planned loads of the visit; at most half as many are added */
    public Repeats(int planned) {
        this.left = Math.max(MOST, planned / 2);
    }

    /** @param again makes and keeps one more load */
    public void after(TimedLoad load, Supplier<TimedLoad> again) {
        TimedLoad last = load;
        for (int tried = 0; tried < MOST && left > 0 && !last.counts(); tried++) {
            left--;
            last = again.get();
        }
    }
}
