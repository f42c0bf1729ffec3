package org.portalprobe.scheduler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.PortalId;
import org.portalprobe.scheduler.cli.Words;

/**
 * One line of {@code registry check}.
 *
 * @param entry final status and address, or the cause why there is none
 * @param certificate until when it holds
 * @param remarks keys of what a night would stumble over, with their arguments; empty when nothing
 */
record CheckedPortal(PortalId portal, String entry, Optional<Instant> certificate, boolean emc, List<Remark> remarks) {

    /** Message key and arguments. */
    record Remark(String key, List<String> arguments) {
        static Remark of(String key, String... arguments) {
            return new Remark(key, List.of(arguments));
        }
    }

    CheckedPortal {
        remarks = List.copyOf(remarks);
    }

    boolean stumbles() {
        return !remarks.isEmpty();
    }

    String line(Words words) {
        String until =
                certificate.map(instant -> instant.toString().substring(0, 10)).orElse("–");
        List<String> said = remarks.stream()
                .map(remark ->
                        words.say("check." + remark.key(), remark.arguments().toArray()))
                .toList();
        return "%-28s %-34s %-11s %-4s %s"
                .formatted(
                        portal,
                        entry,
                        until,
                        emc ? "EMC" : "–",
                        said.isEmpty() ? words.say("check.fine") : String.join("; ", said));
    }
}
