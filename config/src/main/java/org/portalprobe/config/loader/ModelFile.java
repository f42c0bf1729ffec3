package org.portalprobe.config.loader;

import java.nio.file.Path;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.yaml.YamlFile;

/** An assessment model in YAML; the shipped {@code httt-tthc-2024.yaml} explains the format in its opening comment. */
public final class ModelFile {

    private ModelFile() {}

    /** @throws ConfigException with every problem of the file: of its syntax, its values, and its sums */
    public static AssessmentModel read(Path file) {
        var reader = new ModelReader();
        return YamlFile.read(file, reader::read);
    }

    static AssessmentModel read(String name, byte[] yaml) {
        var reader = new ModelReader();
        return YamlFile.read(name, yaml, reader::read);
    }
}
