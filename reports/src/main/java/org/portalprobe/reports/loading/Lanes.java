package org.portalprobe.reports.loading;

import java.util.EnumMap;
import java.util.Map;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.crawler.artifact.ResourceKind;

/**
 * Requests as bars, one below the other; one path for each kind, so that a hundred bars cost little. A thin bar is the wait for the
 * first byte, a thick one what came then.
 */
final class Lanes {

    /** Height of one in pixels. */
    static final int LANE = 17;

    private static final int THICK = 11;
    private static final int THIN = 3;
    /** Shorter bars could not be seen. */
    private static final long SHORTEST = 3;

    private final TimeAxis axis;
    private final int top;
    private final Map<ResourceKind, StringBuilder> paths = new EnumMap<>(ResourceKind.class);
    private int count;

    /** @param top where the first lane begins, in pixels */
    Lanes(TimeAxis axis, int top) {
        this.axis = axis;
        this.top = top;
    }

    void add(LoadedResource resource) {
        StringBuilder path = paths.computeIfAbsent(resource.kind(), kind -> new StringBuilder());
        double start = resource.start();
        double end = resource.end().orElse(axis.end());
        boolean unanswered =
                resource.failure().isPresent() && resource.firstByte().isEmpty();
        double answered = unanswered ? end : resource.firstByte().orElse(start);
        if (answered > start) {
            bar(path, start, answered, THIN);
        }
        if (!unanswered) {
            bar(path, answered, end, THICK);
        }
        count++;
    }

    private void bar(StringBuilder path, double from, double to, int height) {
        long left = Math.min(axis.at(from), TimeAxis.WIDTH - SHORTEST);
        long width = Math.max(SHORTEST, axis.at(to) - left);
        int above = top + count * LANE + (LANE - height) / 2;
        path.append("M%d %dh%dv%dh-%dz".formatted(left, above, width, height, width));
    }

    int bottom() {
        return top + count * LANE;
    }

    /** Path data by kind. */
    Map<ResourceKind, String> paths() {
        Map<ResourceKind, String> drawn = new EnumMap<>(ResourceKind.class);
        paths.forEach((kind, path) -> drawn.put(kind, path.toString()));
        return drawn;
    }

    /** Every other lane, across a drawing ten units wide. */
    String stripes() {
        var path = new StringBuilder();
        for (int lane = 0; lane < count; lane += 2) {
            path.append("M0 %dh10v%dh-10z".formatted(top + lane * LANE, LANE));
        }
        return path.toString();
    }
}
