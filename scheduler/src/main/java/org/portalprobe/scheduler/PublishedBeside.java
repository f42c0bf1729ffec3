package org.portalprobe.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.official.Compared;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Registry;
import org.portalprobe.config.channel.Entity;
import org.portalprobe.config.channel.OfficialResult;
import org.portalprobe.config.loader.Models;

/** A published result beside the card of a report, read from its {@code scores.json}. */
record PublishedBeside(String portal, OfficialResult official, List<Compared> lines) {

    /** One for each published result of the portal or its owner by the card's assessment, in the report's order. */
    static List<PublishedBeside> all(Path scores, Registry registry, List<OfficialResult> official) throws IOException {
        var found = new ArrayList<PublishedBeside>();
        for (JsonNode card : cards(scores)) {
            String portal = card.path("id").asText();
            List<String> models = models(card.path("model").path("id").asText());
            Optional<String> owner = registry.portals().stream()
                    .filter(one -> one.id().value().equals(portal))
                    .flatMap(one -> one.organisation().stream())
                    .findFirst();
            official.stream()
                    .filter(one -> models.contains(one.model()) && isOf(one.entity(), portal, owner))
                    .map(one -> new PublishedBeside(portal, one, lines(card, one)))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<JsonNode> cards(Path scores) throws IOException {
        if (!Files.isRegularFile(scores)) {
            throw unusable(scores, "there is no such file");
        }
        try {
            JsonNode portals =
                    JsonMapper.builder().build().readTree(scores.toFile()).path("portals");
            if (!portals.isArray()) {
                throw unusable(scores, "is no scores.json of a report");
            }
            var cards = new ArrayList<JsonNode>();
            portals.forEach(cards::add);
            return cards;
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw unusable(scores, "is no JSON: " + malformed.getOriginalMessage());
        }
    }

    private static ConfigException unusable(Path file, String problem) {
        return new ConfigException(
                List.of(new ConfigProblem(file.toString(), 0, "", "", problem, "name a report's scores.json")));
    }

    private static List<String> models(String id) {
        Optional<String> base = Models.grading().contains(id) ? Models.load(id).basedOn() : Optional.empty();
        return base.map(other -> List.of(id, other)).orElse(List.of(id));
    }

    private static boolean isOf(Entity entity, String portal, Optional<String> owner) {
        return switch (entity) {
            case Entity.OfPortal of -> of.portal().value().equals(portal);
            case Entity.OfOrganisation of ->
                owner.filter(of.organisation().value()::equals).isPresent();
        };
    }

    private static List<Compared> lines(JsonNode card, OfficialResult official) {
        var lines = new ArrayList<Compared>();
        for (JsonNode group : card.path("groups")) {
            String id = group.path("id").asText();
            lines.add(new Compared(
                    id,
                    points(group, "points"),
                    points(group, "unknown"),
                    Optional.ofNullable(official.groups().get(id))));
        }
        JsonNode total = card.path("total");
        lines.add(new Compared(Compared.TOTAL, points(total, "points"), points(total, "unknown"), official.total()));
        return List.copyOf(lines);
    }

    private static BigDecimal points(JsonNode node, String field) {
        return node.path(field).decimalValue();
    }
}
