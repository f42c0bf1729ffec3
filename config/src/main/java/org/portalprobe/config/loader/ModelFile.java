package org.portalprobe.config.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Model;
import org.portalprobe.config.model.ModelOutline;
import org.portalprobe.config.model.ModelUse;
import org.portalprobe.config.yaml.YamlFile;
import org.portalprobe.config.yaml.YamlValue;

/** An assessment model in YAML; the shipped {@code httt-tthc-2024.yaml} explains the format in its opening comment. */
public final class ModelFile {

    private ModelFile() {}

    /** @throws ConfigException with every problem of the file: of its syntax, its values, its sums, or that nothing is graded by it */
    public static AssessmentModel read(Path file) {
        return gradable(file.toString(), any(file));
    }

    /** @throws ConfigException with every problem of the file */
    public static Model any(Path file) {
        return YamlFile.read(file, root -> new ModelReader().read(root));
    }

    /**
     * As {@link #any}, and every check the model names must be known.
     *
     * @throws ConfigException with every problem of the file
     */
    public static Model check(Path file, Set<CheckId> known) {
        Function<YamlValue, Optional<Model>> reader = root -> {
            new KnownChecks(known).lookThrough(root);
            return new ModelReader().read(root);
        };
        return YamlFile.read(file, reader);
    }

    static Model any(String name, byte[] yaml) {
        return YamlFile.read(name, yaml, root -> new ModelReader().read(root));
    }

    /** @throws ConfigException when the model is only an outline */
    static AssessmentModel gradable(String file, Model model) {
        return switch (model) {
            case AssessmentModel whole -> whole;
            case ModelOutline outline -> throw new ConfigException(List.of(refusal(file, outline)));
        };
    }

    private static ConfigProblem refusal(String file, ModelOutline outline) {
        String use = outline.use().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String wanted = "grade by one of " + String.join(", ", Models.grading());
        if (outline.use() == ModelUse.IMPORT_ONLY) {
            return new ConfigProblem(
                    file,
                    0,
                    "use",
                    use,
                    "is computed by others; nobody is graded by it here",
                    wanted + ", or take its published results in: portalprobe official import");
        }
        String unknown = String.join(", ", outline.unweighted());
        return new ConfigProblem(
                file,
                0,
                "use",
                use,
                "grades nobody: no source known says the weights of " + unknown,
                wanted + ", or fill the weights in a copy");
    }
}
