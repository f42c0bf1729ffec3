package org.portalprobe.checks.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.model.Aggregate;

/** Page loads that were really repeated; how they were recorded stands at the head of the file. */
record RecordedLoads(Map<Series, Map<Integer, List<Double>>> visits) {

    /** One portal's page on one form factor by one metric; its runs are kept by visit. */
    record Series(String portal, KeyPageRole role, FormFactor device, String metric) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            return toString().compareTo(other.toString());
        }
    }

    static RecordedLoads read() throws IOException {
        Map<Series, Map<Integer, List<Double>>> visits = new TreeMap<>();
        var file = Objects.requireNonNull(RecordedLoads.class.getResourceAsStream("repeated-loads.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            for (String[] line : lines.lines()
                    .filter(text -> !text.startsWith("#"))
                    .map(text -> text.split("\t", -1))
                    .toList()) {
                String[] metrics = {"fcp", "lcp", "tbt"};
                for (int metric = 0; metric < metrics.length; metric++) {
                    Series series = new Series(
                            line[1], KeyPageRole.valueOf(line[2]), FormFactor.valueOf(line[3]), metrics[metric]);
                    visits.computeIfAbsent(series, key -> new TreeMap<>())
                            .computeIfAbsent(Integer.valueOf(line[0]), key -> new ArrayList<>())
                            .add(Double.valueOf(line[6 + metric]));
                }
            }
        }
        return new RecordedLoads(visits);
    }

    List<String> portals() {
        return visits.keySet().stream().map(Series::portal).distinct().toList();
    }

    /** Three runs of one recorded visit, as a slot would have them: the noise between visits stays in. */
    double[] slot(Series series, Random random) {
        List<List<Double>> recorded =
                List.copyOf(visits.getOrDefault(series, Map.of()).values());
        List<Double> runs = recorded.get(random.nextInt(recorded.size()));
        return random.ints(3, 0, runs.size()).mapToDouble(runs::get).toArray();
    }

    /** Over all that was recorded, folded as a card folds it. */
    double folded(String portal, FormFactor device, String metric) {
        return Statistics.of(
                Aggregate.MEDIAN,
                Arrays.stream(KeyPageRole.values())
                        .map(role -> visits.getOrDefault(new Series(portal, role, device, metric), Map.of()))
                        .map(page -> Statistics.of(
                                Aggregate.MEDIAN,
                                page.values().stream().flatMap(List::stream).collect(Collectors.toList())))
                        .toList());
    }
}
