package org.portalprobe.config.channel;

import java.time.Instant;

/**
 * How something came into the store.
 *
 * @param file name of the table it stood in, without folders
 * @param sha256 of that table, lower-case hex
 * @param row in that table, from 1
 * @param uploader who imported it
 * @param imported when; of two with the same number the later one holds
 */
public record Origin(String file, String sha256, int row, String uploader, Instant imported) {

    public Origin {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
    }
}
