package org.portalprobe.config.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file's bytes as text; whatever is wrong with it becomes one problem. */
final class FileText {

    /** A registry of all portals of a country stays far below. */
    static final int MAX_BYTES = 8 << 20;

    private FileText() {}

    static Optional<String> of(Path file, Problems problems) {
        try {
            if (Files.isDirectory(file)) {
                problems.add(0, "", "", "is a folder", "name a YAML file");
            } else if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
                problems.add(0, "", "", "is larger than " + (MAX_BYTES >> 20) + " MB", "split it");
            } else {
                return decoded(Files.readAllBytes(file), problems);
            }
        } catch (NoSuchFileException missing) {
            problems.add(0, "", "", "there is no such file", "check the path");
        } catch (AccessDeniedException denied) {
            problems.add(0, "", "", "may not be read by this user", "change its permissions");
        } catch (IOException unreadable) {
            problems.add(0, "", "", "cannot be read: " + unreadable.getMessage(), "");
        }
        return Optional.empty();
    }

    static Optional<String> decoded(byte[] bytes, Problems problems) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            problems.add(lineAt(bytes, in.position()), "", "", "is not UTF-8 text", "save the file in UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
