package org.portalprobe.config.channel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Registry;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.organisation.Organisations;

/**
 * Who imports when, and who there is to be imported for.
 *
 * @param registry whose portals' ids may be named; empty where only organisations are
 */
public record Intake(Organisations organisations, Registry registry, String uploader, Instant now) {

    /** Dates of documents are Vietnamese days. */
    LocalDate today() {
        return LocalDate.ofInstant(now, VietnamTime.ZONE);
    }

    Entities entities() {
        return new Entities(organisations, registry);
    }

    /**
     * Of a file that is no table.
     *
     * @throws ConfigException when the file cannot be read
     */
    public Origin origin(Path file) {
        return origin(file, hashOf(file), 0);
    }

    Origin origin(Path file, String sha256, int row) {
        return new Origin(String.valueOf(file.getFileName()), sha256, row, uploader, now);
    }

    /** @throws ConfigException when the file cannot be read */
    static String hashOf(Path file) {
        try {
            return sha256(file);
        } catch (IOException unreadable) {
            throw new ConfigException(List.of(new ConfigProblem(
                    file.toString(), 0, "", "", "cannot be read: " + unreadable.getMessage(), "check the path")));
        }
    }

    /** Lower-case hex. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
