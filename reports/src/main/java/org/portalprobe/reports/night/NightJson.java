package org.portalprobe.reports.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.portalprobe.reports.ledger.RunState;

/** The report of a night as data. */
public final class NightJson {

    private static final int FORMAT = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

    private NightJson() {}

    public static byte[] of(NightReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT)
                .put("night", report.night().toString())
                .put("made", report.made().toString())
                .put("over", report.isOver())
                .put("portals", report.portals().size());
        ObjectNode states = root.putObject("states");
        for (RunState state : RunState.values()) {
            states.put(word(state.name()), report.in(state).size());
        }
        root.put("retried", report.retried().size())
                .put("disturbed", report.disturbed().size())
                .put("lostNodes", report.lostNodes());
        report.registryProblem().ifPresent(problem -> root.put("registryProblem", problem));
        counts(root.putArray("failures"), report.failures());
        counts(root.putArray("gaps"), report.gaps());
        ArrayNode runs = root.putArray("runs");
        report.portals().forEach(one -> runs.add(portal(one)));
        try {
            return PRETTY.writeValueAsString(root).concat("\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void counts(ArrayNode to, Iterable<FaultCount> counts) {
        counts.forEach(count -> {
            ObjectNode one = to.addObject();
            one.put("cause", count.cause().name())
                    .put("attribution", count.attribution().name());
            ArrayNode portals = one.putArray("portals");
            count.portals().forEach(portal -> portals.add(portal.value()));
        });
    }

    private static ObjectNode portal(PortalNight one) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("portal", one.portal().value())
                .put("vantage", one.vantage())
                .put("kind", word(one.kind().name()))
                .put("state", word(one.state().name()))
                .put("seconds", one.took().toMillis() / 1_000.0)
                .put("runs", one.runs().size())
                .put("lostNodes", one.lost())
                .put("disturbedLoads", one.disturbed());
        one.fault().ifPresent(fault -> node.put("cause", fault.cause().name())
                .put("attribution", fault.attribution().name())
                .put("detail", fault.detail()));
        return node;
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
