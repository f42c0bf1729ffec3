package org.portalprobe.config.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;

/** The problems of one table, each with its cell. */
final class RowProblems {

    private final String file;
    private final List<ConfigProblem> found = new ArrayList<>();

    RowProblems(Path file) {
        this.file = file.toString();
    }

    void add(String address, String value, String problem, String wanted) {
        found.add(new ConfigProblem(file, 0, address, value, problem, wanted));
    }

    int count() {
        return found.size();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigException(found);
        }
    }
}
