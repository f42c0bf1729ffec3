package org.portalprobe.config.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.ConfigException;

class ModelsTest {

    @Test
    void loadsEveryShippedModelUnderItsOwnId() {
        assertThat(Models.shipped())
                .contains(Models.DEFAULT)
                .allSatisfy(id -> assertThat(Models.load(id).id()).isEqualTo(id));
    }

    @Test
    void loadsAModelFromAFile() {
        Path file = Fixture.path("model/small.yaml");

        assertThat(Models.load(file.toString())).isEqualTo(ModelFile.read(file));
    }

    @Test
    void listsTheKnownModelsForAnUnknownOne() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Models.load("httt-tthc-2042"))
                .withMessage("--model: \"httt-tthc-2042\": is neither a known model nor a file; "
                        + "did you mean httt-tthc-2024? Known: httt-tthc-2024")
                .satisfies(thrown -> assertThat(thrown.problems()).hasSize(1));
    }

    @Test
    void saysThatAModelsFileIsMissing() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Models.load("no/such/model.yaml"))
                .withMessageContaining("there is no such file");
    }
}
