package org.portalprobe.config.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/**
 * Levels by how many of some functions are attested, all of them first. A count's part of the points is rounded down to a quarter, so
 * that no point is given that was not earned; a count worth nothing has no level.
 */
final class ProRata {

    private ProRata() {}

    static Optional<List<Rule.AttestedLevel>> read(YamlMapping map) {
        map.only(List.of("functions", "points"));
        var functions = map.required("functions", v -> v.integer(1, 100));
        var points = map.required("points", v -> PointsText.read(v).filter(p -> isSome(v, p)));
        return map.build(() -> levels(functions.orElseThrow(), points.orElseThrow()));
    }

    private static boolean isSome(YamlValue at, Points points) {
        boolean some = points.compareTo(Points.ZERO) > 0;
        if (!some) {
            at.wrong("leaves nothing to grant", "write the criterion's points");
        }
        return some;
    }

    static List<Rule.AttestedLevel> levels(int functions, Points full) {
        var levels = new ArrayList<Rule.AttestedLevel>();
        for (int count = functions; count >= 1; count--) {
            var points = new Points(full.quarters() * count / functions);
            if (points.compareTo(Points.ZERO) > 0) {
                levels.add(new Rule.AttestedLevel(count + "-of-" + functions, name(count, functions), points));
            }
        }
        return List.copyOf(levels);
    }

    private static LocalizedText name(int count, int functions) {
        return new LocalizedText(
                count + "/" + functions + " chức năng",
                count + " of " + functions + (functions == 1 ? " function" : " functions"));
    }
}
