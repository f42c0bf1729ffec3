package org.portalprobe.scheduler.desk;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.LedgerException;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Route;

/**
 * What machines ask a process: does it live, may it be given work, what does it count.
 *
 * @param unready why it does not work although it lives; empty when it does
 */
public record Watchtower(
        Ledger ledger, PrometheusMeterRegistry meters, String version, Supplier<Optional<String>> unready) {

    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    public List<Route> routes() {
        return List.of(
                Route.get("/health", question -> Answer.json(200, json("ok", version))),
                Route.get("/ready", question -> ready()),
                Route.get(
                        "/metrics",
                        question -> new Answer(200, METRICS, meters.scrape().getBytes(StandardCharsets.UTF_8))));
    }

    private Answer ready() {
        Optional<String> reason = unready.get().or(this::withoutDatabase);
        return reason.map(why -> Answer.json(503, json("not ready", why)))
                .orElseGet(() -> Answer.json(200, json("ready", version)));
    }

    private Optional<String> withoutDatabase() {
        try {
            var unused = ledger.now();
            return Optional.empty();
        } catch (LedgerException away) {
            return Optional.of(String.valueOf(away.getMessage()));
        }
    }

    private static byte[] json(String status, String detail) {
        String plain = detail.replaceAll("[\"\\\\\\p{Cntrl}]", " ");
        return ("{\"status\":\"" + status + "\",\"detail\":\"" + plain + "\"}\n").getBytes(StandardCharsets.UTF_8);
    }
}
