package org.portalprobe.config.channel;

import java.time.LocalDate;
import java.util.Optional;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.organisation.Validity;

/**
 * A document, or a figure of the EMC side, that somebody vouches for.
 *
 * @param model id of the assessment model whose criterion it answers; a model based on that one reads it too
 * @param channel {@link Channel#ATTESTED} or {@link Channel#IMPORTED}
 * @param number of the document, e.g. {@code 12/QĐ-UBND}
 * @param issued its date
 * @param validity from its date on, or as it says; ends where it says so
 * @param document SHA-256 of the file itself, where it was at hand
 */
public record Attestation(
        Entity entity,
        String model,
        String criterion,
        Channel channel,
        Claim claim,
        String number,
        LocalDate issued,
        Optional<String> issuer,
        Validity validity,
        Optional<String> document,
        Origin origin) {

    public Attestation {
        if (channel == Channel.MEASURED) {
            throw new IllegalArgumentException("what is measured is not attested: " + criterion);
        }
    }
}
