package org.portalprobe.config.loader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Model;
import org.portalprobe.config.yaml.Spelling;

/** The assessment models that come with the product, and the way to any other. */
public final class Models {

    /** The model of a run that names none. */
    public static final String DEFAULT = "httt-tthc-2024";

    private static final List<String> GRADING = List.of(DEFAULT, "httt-tthc-2024-strict");
    private static final List<String> SHIPPED = List.of(DEFAULT, "httt-tthc-2024-strict", "website-2025", "qd766");

    private Models() {}

    /** Ids of the shipped models by which portals are graded. */
    public static List<String> grading() {
        return GRADING;
    }

    /** Ids of the shipped models, outlines among them. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /**
     * The shipped model of that id, else the model in that file, to grade by.
     *
     * @throws ConfigException when it is neither, the file's model is wrong, or it is an outline
     */
    public static AssessmentModel load(String idOrPath) {
        return ModelFile.gradable(idOrPath, any(idOrPath));
    }

    /**
     * As {@link #load}, outlines included.
     *
     * @throws ConfigException when it is neither, or the file's model is wrong
     */
    public static Model any(String idOrPath) {
        if (SHIPPED.contains(idOrPath)) {
            return ModelFile.any(idOrPath + ".yaml", resource(idOrPath + ".yaml"));
        }
        return file(idOrPath).map(ModelFile::any).orElseThrow(() -> unknown(idOrPath));
    }

    /** The JSON Schema (draft 2020-12) of model files. */
    public static byte[] schema() {
        return resource("model.schema.json");
    }

    static Optional<AssessmentModel> gradable(String id) {
        return GRADING.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    /** A text that looks like a file is taken for one even when it is missing: then the missing file is the problem. */
    private static Optional<Path> file(String text) {
        try {
            Path path = Path.of(text);
            boolean meant = text.contains("/") || text.endsWith(".yaml") || text.endsWith(".yml");
            return meant || Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static ConfigException unknown(String id) {
        String slip = Spelling.nearest(id, SHIPPED)
                .map(word -> "did you mean " + word + "? ")
                .orElse("");
        return new ConfigException(List.of(new ConfigProblem(
                "--model",
                0,
                "",
                id,
                "is neither a known model nor a file",
                slip + "Known: " + String.join(", ", SHIPPED))));
    }

    private static byte[] resource(String file) {
        String name = "/org/portalprobe/config/models/" + file;
        try (InputStream in = Objects.requireNonNull(Models.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the distribution is damaged: " + name, broken);
        }
    }
}
