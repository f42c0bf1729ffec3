package org.portalprobe.reports.post;

import java.util.Optional;
import org.portalprobe.reports.notice.Message;

/** One way to tell somebody. */
public interface Channel {

    /** By which the book knows it; no secret. */
    String name();

    /** Why it could not be sent, in English for the operator; empty when it was. Ends within a bounded time. */
    Optional<String> send(Message message);
}
