package org.portalprobe.config.loader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portalprobe.config.Registry;
import org.portalprobe.config.organisation.Organisations;
import org.portalprobe.config.yaml.YamlFile;
import org.portalprobe.config.yaml.YamlMapping;

/** What comes with the product: the organisations of the assessment and the few portals whose address a source states. */
public final class Shipped {

    private static final String FOLDER = "/org/portalprobe/config/registry/";

    private Shipped() {}

    public static Organisations organisations() {
        String name = "organisations.yaml";
        return YamlFile.read(name, resource(name), root -> root.mapping().flatMap(Shipped::organisations));
    }

    public static Registry registry() {
        String name = "portals.yaml";
        return RegistryFile.read(name, resource(name));
    }

    private static Optional<Organisations> organisations(YamlMapping map) {
        map.only(List.of("organisations"));
        var reader = new OrganisationReader();
        var all = map.required("organisations", list -> list.each(reader::read));
        return map.build(() -> new Organisations(all.orElseThrow()));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Shipped.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the distribution is damaged: " + name, broken);
        }
    }
}
