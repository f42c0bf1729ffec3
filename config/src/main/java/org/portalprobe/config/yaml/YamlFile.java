package org.portalprobe.config.yaml;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.config.ConfigException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads one YAML 1.2 document into a value. The document is only ever a tree of texts, lists and mappings: no tag builds an object,
 * aliases and size are bounded.
 */
public final class YamlFile {

    private static final int MAX_ALIASES = 50;

    private YamlFile() {}

    /**
     * @param reader returns empty after it has reported a problem
     * @throws ConfigException with every problem of the file
     */
    public static <T> T read(Path file, Function<YamlValue, Optional<T>> reader) {
        var problems = new Problems(file.toString());
        return read(FileText.of(file, problems), problems, reader);
    }

    /** As {@link #read(Path, Function)}, of bytes that lie in the distribution. */
    public static <T> T read(String name, byte[] bytes, Function<YamlValue, Optional<T>> reader) {
        var problems = new Problems(name);
        return read(FileText.decoded(bytes, problems), problems, reader);
    }

    private static <T> T read(Optional<String> text, Problems problems, Function<YamlValue, Optional<T>> reader) {
        Optional<T> read = text.flatMap(yaml -> compose(yaml, problems))
                .map(root -> new YamlValue(problems, root, ""))
                .flatMap(reader);
        if (!problems.isEmpty() || read.isEmpty()) {
            throw problems.asException();
        }
        return read.get();
    }

    private static Optional<Node> compose(String yaml, Problems problems) {
        var settings = LoadSettings.builder()
                .setCodePointLimit(FileText.MAX_BYTES)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) {
                problems.add(0, "", "", "is empty", "");
            }
            return root;
        } catch (MarkedYamlEngineException malformed) {
            problems.add(
                    malformed.getProblemMark().map(YamlFile::line).orElse(0),
                    "",
                    "",
                    "is no valid YAML: " + said(malformed),
                    "");
        } catch (YamlEngineException malformed) {
            problems.add(0, "", "", "is no valid YAML: " + malformed.getMessage(), "");
        } catch (StackOverflowError tooDeep) {
            problems.add(0, "", "", "is nested too deeply", "");
        }
        return Optional.empty();
    }

    /** The place where an unclosed thing began helps more than the end of the file where that was noticed. */
    private static String said(MarkedYamlEngineException malformed) {
        String began = malformed
                .getContextMark()
                .map(mark -> malformed.getContext() + " (line " + line(mark) + "): ")
                .orElse("");
        return began + malformed.getProblem();
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
