package org.portalprobe.scheduler.desk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where the process that serves a store listens, and the token for orders: {@code serve.note} beside the evidence, readable by its owner alone.
 *
 * @param token 32 hexadecimal digits
 */
public record DeskNote(String host, int port, String token) {

    private static final String NAME = "serve.note";

    /** A token that nobody guesses. */
    public static String newToken() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** @param evidence folder of the store's evidence */
    public static DeskNote write(Path evidence, InetSocketAddress address, String token) throws IOException {
        Path file = evidence.resolve(NAME);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, address.getHostString() + "\n" + address.getPort() + "\n" + token + "\n");
        return new DeskNote(address.getHostString(), address.getPort(), token);
    }

    /** Empty when nobody serves, or nobody whose orders we may give. */
    public static Optional<DeskNote> read(Path evidence) {
        try {
            List<String> lines = Files.readAllLines(evidence.resolve(NAME), StandardCharsets.UTF_8);
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(new DeskNote(lines.get(0), Integer.parseInt(lines.get(1)), lines.get(2)));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    public static void remove(Path evidence) throws IOException {
        Files.deleteIfExists(evidence.resolve(NAME));
    }
}
