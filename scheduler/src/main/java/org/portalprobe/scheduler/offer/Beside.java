package org.portalprobe.scheduler.offer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.inventory.ServiceInventory;
import org.portalprobe.checks.inventory.Tally;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.config.procedure.ProcedureListFile;

/**
 * What a person wants to see beside a portal's services.
 *
 * @param list of its owner
 * @param others other portals' services, by the portals' addresses
 */
public record Beside(Optional<List<ListedProcedure>> list, Map<String, ServiceInventory> others) {

    public Beside {
        list = list.map(List::copyOf);
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }

    /** @throws ConfigException with every problem of all files */
    public static Beside read(@Nullable Path list, List<Path> others) {
        List<ConfigProblem> problems = new ArrayList<>();
        Optional<List<ListedProcedure>> listed = Optional.empty();
        try {
            listed = Optional.ofNullable(list).map(ProcedureListFile::read);
        } catch (ConfigException unfit) {
            problems.addAll(unfit.problems());
        }
        Map<String, ServiceInventory> read = new TreeMap<>();
        others.forEach(file -> crawled(file, problems, read));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new Beside(listed, read);
    }

    private static void crawled(Path file, List<ConfigProblem> problems, Map<String, ServiceInventory> read) {
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            if (!root.path("inventory").path("procedures").isArray()) {
                problems.add(new ConfigProblem(
                        file.toString(),
                        0,
                        "inventory.procedures",
                        "",
                        "is missing",
                        "write the file with crawl --json"));
                return;
            }
            String url = root.path("url").asText(file.toString());
            read.put(url, inventory(root.path("inventory").path("procedures"), url));
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(new ConfigProblem(
                    file.toString(),
                    0,
                    "",
                    "",
                    "cannot be read: " + unreadable.getMessage(),
                    "write it with crawl --json"));
        }
    }

    private static ServiceInventory inventory(JsonNode procedures, String url) {
        List<ServiceInventory.Listed> listed = StreamSupport.stream(procedures.spliterator(), false)
                .map(one -> new ServiceInventory.Listed(procedure(one), URI.create(url)))
                .toList();
        return new ServiceInventory(
                listed,
                Tally.of(listed.stream().map(ServiceInventory.Listed::procedure).toList()),
                Optional.empty());
    }

    private static ListedProcedure procedure(JsonNode one) {
        return new ListedProcedure(
                text(one, "code"),
                text(one, "name").orElse(""),
                text(one, "field"),
                text(one, "agency"),
                text(one, "level").map(OnlineLevel::valueOf),
                text(one, "reason"));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
