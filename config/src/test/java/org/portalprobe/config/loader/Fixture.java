package org.portalprobe.config.loader;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.portalprobe.config.ConfigException;

/** The YAML files beside the tests. */
final class Fixture {

    private Fixture() {}

    static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixture.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static List<Path> yamlIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /** The messages of the exception that reading throws, without the folders of this machine. */
    static String messages(Path file, Runnable reading) {
        ConfigException thrown = Assertions.catchThrowableOfType(ConfigException.class, reading::run);
        Assertions.assertThat(thrown).as("reading %s", file.getFileName()).isNotNull();
        return thrown.problems().stream()
                .map(problem -> problem.toString().replace(Objects.requireNonNull(file.getParent()) + "/", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What stands beside the fixture: {@code x.expected} for {@code x.yaml}. */
    static String expected(Path file) throws IOException {
        return Files.readString(Path.of(file.toString().replaceAll("\\.yaml$", ".expected")));
    }
}
