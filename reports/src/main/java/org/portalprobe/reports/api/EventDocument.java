package org.portalprobe.reports.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import org.portalprobe.reports.store.OutboxEvent;

/**
 * An event of a kept card, as it was or will be sent.
 *
 * @param seq its place in the outbox
 * @param event CloudEvents 1.0, byte for byte
 */
public record EventDocument(long seq, @JsonRawValue String event) {

    public static EventDocument of(OutboxEvent event) {
        return new EventDocument(event.seq(), new String(event.bytes().toArray(), StandardCharsets.UTF_8).strip());
    }
}
