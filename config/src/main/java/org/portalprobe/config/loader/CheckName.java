package org.portalprobe.config.loader;

import java.util.Optional;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.YamlValue;

/** Reads the id of a check; whether a check of that id exists is not the model's question. */
final class CheckName {

    private static final TextParser<CheckId> ID =
            TextParser.of(CheckId::new, "is no check id", "write small letters, digits and single hyphens");

    private CheckName() {}

    static Optional<CheckId> read(YamlValue value) {
        return value.parsed(ID);
    }
}
