package org.portalprobe.crawler.artifact;

import java.util.List;

/**
 * Why a load took the time it took. Kept for one load of each key page and form factor of a visit.
 *
 * @param resources in the order they were asked for
 * @param shifts the {@value #MAX_SHIFTS} largest, by time
 * @param film at most {@value #MAX_FRAMES} pictures, one for each step of completeness
 * @param framesSeen pictures that the browser gave in all
 */
public record LoadDetail(
        List<LoadedResource> resources, List<LayoutShiftSeen> shifts, List<FilmFrame> film, int framesSeen) {

    public static final int MAX_SHIFTS = 10;
    public static final int MAX_FRAMES = 12;

    public LoadDetail {
        resources = List.copyOf(resources);
        shifts = List.copyOf(shifts);
        film = List.copyOf(film);
    }
}
