package org.portalprobe.config.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvalidFilesTest {

    static List<Path> registries() throws IOException {
        return Fixture.yamlIn("registry/invalid");
    }

    static List<Path> models() throws IOException {
        return Fixture.yamlIn("model/invalid");
    }

    @ParameterizedTest
    @MethodSource("registries")
    void saysAllThatIsWrongWithARegistry(Path file) throws IOException {
        assertThat(Fixture.messages(file, () -> RegistryFile.read(file))).isEqualTo(Fixture.expected(file));
    }

    @ParameterizedTest
    @MethodSource("models")
    void saysAllThatIsWrongWithAModel(Path file) throws IOException {
        assertThat(Fixture.messages(file, () -> ModelFile.read(file))).isEqualTo(Fixture.expected(file));
    }
}
