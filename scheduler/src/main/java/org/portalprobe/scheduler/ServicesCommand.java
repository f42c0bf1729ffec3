package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.inventory.Recommendation;
import org.portalprobe.checks.inventory.ServiceInventory;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.offer.RecommendationTable;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.table.Table;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.TableFormat;
import org.portalprobe.scheduler.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code portalprobe tables services}: what one portal could offer in full because another one does. */
@Command(
        name = "services",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Services that other portals offer in full and this one in part, a table for each portal.",
        description = "From the catalogues that the latest visits of this month, or the one before, have seen.")
final class ServicesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PORTAL", arity = "0..*", description = "Ids of portals (default: all of the store).")
    @Nullable
    private List<String> portals;

    @Mixin
    private TableFormat format = new TableFormat();

    @Mixin
    private StoreOptions options = new StoreOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    ServicesCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, ServiceInventory> inventories;
        try (Store store = options.existing(clock)) {
            inventories = read(RecordedVisits.latest(store, clock.instant()));
        }
        List<Table> tables = tables(inventories);
        tables.forEach(table -> format.print(table, options.language(), terminal));
        if (tables.isEmpty()) {
            terminal.err().println(options.words().say("tables.nothing"));
        }
        return (tables.isEmpty() ? ExitCode.NOT_ENOUGH_MEASURED : ExitCode.OK).code();
    }

    private static Map<String, ServiceInventory> read(List<Visit> visits) {
        Map<String, ServiceInventory> inventories = new LinkedHashMap<>();
        visits.forEach(visit -> inventories.put(visit.portal().value(), ServiceInventory.of(visit)));
        inventories.values().removeIf(seen -> seen.procedures().isEmpty());
        return inventories;
    }

    private List<Table> tables(Map<String, ServiceInventory> inventories) {
        List<Table> tables = new ArrayList<>();
        for (String portal : portals == null ? inventories.keySet() : known(portals, inventories)) {
            Map<String, ServiceInventory> others = inventories.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(portal))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            List<Recommendation> recommended =
                    Recommendation.of(Objects.requireNonNull(inventories.get(portal)), others);
            if (!recommended.isEmpty()) {
                tables.add(RecommendationTable.of(portal, recommended, inventories.size()));
            }
        }
        return tables;
    }

    private static List<String> known(List<String> wanted, Map<String, ServiceInventory> inventories) {
        List<ConfigProblem> problems = wanted.stream()
                .filter(id -> !inventories.containsKey(id))
                .map(id -> new ConfigProblem(
                        "PORTAL",
                        0,
                        "",
                        id,
                        "has no catalogue in a visit of this month or the one before",
                        "one of " + inventories.keySet()))
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return wanted;
    }
}
