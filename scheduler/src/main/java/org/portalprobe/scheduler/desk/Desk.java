package org.portalprobe.scheduler.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;

/** The operator's questions and orders, answered by the ledger itself or by the process that serves it. */
public interface Desk {

    /** In the place of a night's day: the last one. */
    String LATEST = "latest";

    /** The report of a night as JSON; empty when there is none. */
    Optional<String> json(String night) throws IOException, InterruptedException;

    /** The report of a night as mail; empty when there is none. */
    Optional<String> mail(String night, Language language) throws IOException, InterruptedException;

    /** False when it was so already. */
    boolean pause(String reason) throws IOException, InterruptedException;

    /** False when nothing was paused. */
    boolean resume() throws IOException, InterruptedException;

    /** How many portals are visited again. */
    int retry() throws IOException, InterruptedException;

    /** How many of the portals are visited at once; the others were never planned. */
    int now(List<PortalId> portals) throws IOException, InterruptedException;
}
