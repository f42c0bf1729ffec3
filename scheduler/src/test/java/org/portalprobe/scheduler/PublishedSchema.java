package org.portalprobe.scheduler;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A JSON Schema as users get it. */
public record PublishedSchema(Schema schema) {

    /** @param name of a resource beside the commands, e.g. {@code page.schema.json} */
    public static PublishedSchema of(String name) {
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream(name))) {
            return new PublishedSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public List<Error> problems(String document) {
        return schema.validate(document, InputFormat.JSON);
    }
}
