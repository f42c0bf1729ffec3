package org.portalprobe.config.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;

/** The problems of one file, gathered while it is read. */
final class Problems {

    private final String file;
    private final List<ConfigProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String path, String value, String problem, String wanted) {
        found.add(new ConfigProblem(file, line, path, value, problem, wanted));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    ConfigException asException() {
        return new ConfigException(found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(ConfigProblem::line))
                .toList());
    }
}
