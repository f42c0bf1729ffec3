package org.portalprobe.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.ConfigException;

class YamlFileTest {

    @Test
    void refusesMoreAliasesThanAPersonWrites() {
        refuses("a: &x [1]\nb: [" + "*x, ".repeat(60) + "]", "is no valid YAML");
    }

    @Test
    void refusesEndlessNesting() {
        refuses("[".repeat(200_000), "is nested too deeply");
    }

    @Test
    void buildsNoObjectForATag() {
        refuses("!!java.net.URL [\"https://a.example/\"]", "is a list");
    }

    @Test
    void readsTextsThatOnlyLookLikeOtherThings() {
        assertThat(texts("[ \"2024\", 'true', yes, 99.5 %, 4 s, 1_000 ]"))
                .containsExactly("2024", "true", "yes", "99.5 %", "4 s", "1_000");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> texts("[ 2024, true, 1.5, null, [], {}, ' ' ]"))
                .satisfies(thrown -> assertThat(thrown.problems())
                        .extracting(problem -> problem.path() + " " + problem.problem())
                        .containsExactly(
                                "[0] is a number",
                                "[1] is true or false",
                                "[2] is a number",
                                "[3] is empty",
                                "[4] is a list",
                                "[5] is a mapping",
                                "[6] is blank"));
    }

    private static void refuses(String yaml, String problem) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> YamlFile.read("test.yaml", bytes(yaml), YamlValue::mapping))
                .withMessageContaining(problem)
                .satisfies(thrown -> assertThat(thrown.problems()).hasSize(1));
    }

    private static List<String> texts(String yaml) {
        return YamlFile.read("test.yaml", bytes(yaml), root -> root.each(YamlValue::text));
    }

    private static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }
}
