package org.portalprobe.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Golden files: what a format looks like today. {@code -Dgolden.write=true} writes them anew, to be read before they are committed. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/org/portalprobe/reports/golden");

    private Golden() {}

    public static void assertSame(String file, byte[] actual) throws IOException {
        Path golden = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.write(golden, actual);
        }
        assertThat(new String(actual, UTF_8)).isEqualTo(Files.readString(golden));
    }
}
