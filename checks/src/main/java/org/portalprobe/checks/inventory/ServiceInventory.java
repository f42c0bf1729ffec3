package org.portalprobe.checks.inventory;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.functions.CataloguePage;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.outline.Folded;

/**
 * The procedures that the pages seen list. A sample sees a part of a long catalogue: what the portal states of itself stands beside it.
 *
 * @param counted of the procedures seen
 * @param stated what a page says of all; empty where none does
 */
public record ServiceInventory(List<Listed> procedures, Tally counted, Optional<Stated> stated) {

    /** @param page where it is listed */
    public record Listed(ListedProcedure procedure, URI page) {}

    /** @param words as the page has them */
    public record Stated(URI page, String words, Tally tally) {}

    public ServiceInventory {
        procedures = List.copyOf(procedures);
    }

    /** Each procedure once, by its code or else its name; in the order met. */
    public static ServiceInventory of(Visit visit) {
        return of(CataloguePage.of(visit));
    }

    static ServiceInventory of(List<CataloguePage> pages) {
        Map<String, Listed> found = new LinkedHashMap<>();
        List<Stated> stated = new ArrayList<>();
        for (CataloguePage page : pages) {
            new CatalogueRows(page)
                    .procedures()
                    .forEach(one -> found.merge(key(one), new Listed(one, page.page()), ServiceInventory::fuller));
            StatedTally.on(page.outline())
                    .ifPresent(said -> stated.add(new Stated(page.page(), said.words(), said.tally())));
        }
        List<Listed> all = List.copyOf(found.values());
        return new ServiceInventory(
                all,
                Tally.of(all.stream().map(Listed::procedure).toList()),
                stated.stream().findFirst());
    }

    static String key(ListedProcedure procedure) {
        return procedure.code().orElseGet(() -> Folded.of(procedure.name()));
    }

    /** A short list on the home page often says less than the catalogue. */
    private static Listed fuller(Listed known, Listed more) {
        return known.procedure().level().isEmpty() && more.procedure().level().isPresent() ? more : known;
    }

    /** By how many procedures the statement differs from what was seen; no fault, a sample sees a part. */
    public Optional<Integer> unseen() {
        return stated.flatMap(said -> said.tally().total()).map(all -> all - procedures.size());
    }
}
