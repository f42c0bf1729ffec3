package org.portalprobe.reports.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Language;

/** The texts of one language, read once from UTF-8 properties. There is no falling back to the other language. */
final class Bundle {

    private static final List<String> FILES =
            List.of("messages", "axe", "night", "files", "paper", "notice", "site", "gate");

    private final Properties texts = new Properties();

    Bundle(Language language) {
        for (String file : FILES) {
            load("/org/portalprobe/reports/" + file + "_" + language.tag() + ".properties");
        }
    }

    @Nullable
    String find(String key) {
        return texts.getProperty(key);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private void load(String resource) {
        try (InputStream in = Bundle.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its texts: " + resource);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the product's texts cannot be read: " + resource, unreadable);
        }
    }
}
