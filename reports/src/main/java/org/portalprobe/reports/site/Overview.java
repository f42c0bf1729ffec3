package org.portalprobe.reports.site;

import java.util.List;
import java.util.Optional;

/**
 * All that an overview is made of.
 *
 * @param edition of the month wanted; empty while there is none
 * @param before the month before it, where there is one
 * @param periods labels of the months that may be asked for, latest first
 * @param overnight what the last visits changed, latest month only
 * @param pending why some of it is not there yet, as a key of the bundle; empty when all is
 */
public record Overview(
        Optional<Edition> edition,
        Optional<Edition> before,
        List<String> periods,
        List<Overnight> overnight,
        Optional<String> pending) {

    public Overview {
        periods = List.copyOf(periods);
        overnight = List.copyOf(overnight);
    }
}
