package org.portalprobe.config.loader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Band;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads the lower bounds of the letters: {@code { A: 90, B: 80, C: 65, D: 50, E: 0 }}. */
final class BandsReader {

    private static final List<String> LETTERS =
            Arrays.stream(Letter.values()).map(Letter::name).toList();

    private BandsReader() {}

    static Optional<List<Band>> read(YamlValue value) {
        return value.mapping().flatMap(BandsReader::bands);
    }

    private static Optional<List<Band>> bands(YamlMapping map) {
        map.only(LETTERS);
        var bands = new ArrayList<Band>();
        for (Letter letter : Letter.values()) {
            map.required(letter.name(), v -> PointsText.read(v).flatMap(from -> lower(v, from, bands)))
                    .ifPresent(from -> bands.add(new Band(letter, from)));
        }
        return map.build(() -> bands).flatMap(all -> endsAtZero(map.self(), all));
    }

    private static Optional<Points> lower(YamlValue at, Points from, List<Band> better) {
        if (better.isEmpty() || from.compareTo(better.getLast().from()) < 0) {
            return Optional.of(from);
        }
        Band last = better.getLast();
        return at.wrong("is not below the bound of " + last.letter(), "write less than " + last.from());
    }

    private static Optional<List<Band>> endsAtZero(YamlValue at, List<Band> bands) {
        Points lowest = bands.getLast().from();
        return lowest.equals(Points.ZERO)
                ? Optional.of(List.copyOf(bands))
                : at.wrong("leave totals below " + lowest + " without a letter", "let the last band start at 0");
    }
}
