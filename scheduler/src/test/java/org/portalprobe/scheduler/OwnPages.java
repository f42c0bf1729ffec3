package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Our own checker over pages of ours. */
final class OwnPages {

    private OwnPages() {}

    /**
     * Through the command, in real Chromium.
     *
     * @param folder takes what it writes
     */
    static List<String> faults(Path folder, String root, List<String> paths) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("wcag", "--json", "--out", folder.resolve("out").toString()));
        paths.stream()
                .filter(path -> !path.contains("khong-co"))
                .map(path -> root + path)
                .forEach(arguments::add);
        Cli cli = new Cli();
        int code = cli.run(arguments.toArray(String[]::new));
        JsonNode result = JsonMapper.builder()
                .build()
                .readTree(cli.out().substring(cli.out().indexOf("{")));
        List<String> faults = new ArrayList<>();
        for (JsonNode page : result.path("pages")) {
            Optional.of(page.path("fault")).filter(JsonNode::isObject).ifPresent(fault -> faults.add(fault.toString()));
            for (JsonNode rule : page.path("rules")) {
                if (rule.path("outcome").asText().equals("failed")) {
                    faults.add(page.path("url").asText().replace(root, "") + ": " + rule);
                }
            }
            for (JsonNode rule : page.path("layout")) {
                if (rule.path("outcome").asText().equals("failed")) {
                    faults.add(page.path("url").asText().replace(root, "") + ": " + rule);
                }
            }
        }
        assertThat(result.path("pages")).isNotEmpty();
        if (code != 0) {
            faults.add("exit code " + code + " " + cli.err());
        }
        return faults;
    }
}
