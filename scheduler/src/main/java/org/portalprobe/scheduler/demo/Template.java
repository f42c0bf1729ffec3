package org.portalprobe.scheduler.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** A text with holes: {@code {{name}}} is escaped for HTML, {@code {{{name}}}} is put in as it is. */
record Template(String text) {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\{?)(\\w+)}}}?");

    static Template resource(String name) {
        return new Template(read(name));
    }

    static String read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the demo's resource " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the demo's resource " + name + " cannot be read", e);
        }
    }

    /** Throws when a hole has no word: a page with a gap must not pass for a portal's fault. */
    String fill(Map<String, String> words) {
        Matcher hole = HOLE.matcher(text);
        return hole.replaceAll(found -> {
            String word = words.get(found.group(2));
            if (word == null) {
                throw new IllegalArgumentException("nothing to put into {{" + found.group(2) + "}}");
            }
            return Matcher.quoteReplacement(found.group(1).isEmpty() ? Entities.escape(word) : word);
        });
    }
}
