package org.portalprobe.scheduler.site;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.Registry;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.reports.account.Secrets;
import org.portalprobe.reports.site.Overnight;
import org.portalprobe.reports.store.Shelf;
import org.portalprobe.reports.store.Shelf.Item;
import org.portalprobe.reports.store.Shelf.Part;
import org.portalprobe.reports.store.Store;

/**
 * What was judged and rendered, kept in the store between starts; each thing with a basis: the sightings of its periods, the documents and
 * what the registry says. Where the basis of now is another one it is out of date. Thread-safe.
 */
public final class Depot {

    /** Something kept, with what it rested on. */
    record Kept<T>(String basis, T thing) {}

    private final Store store;
    private final Shelf shelf;
    private final Supplier<Registry> registry;
    private final CardText text;

    /** @param build names the program that judges and renders: another one may do it differently */
    public Depot(Store store, AssessmentModel model, Supplier<Registry> registry, String build) {
        this.store = store;
        this.shelf = store.shelf(Secrets.digest(build + model));
        this.registry = registry;
        this.text = new CardText(model, id -> registry.get().find(id));
    }

    /** Of every portal with sightings in the first period. */
    Map<PortalId, String> bases(Period period, Period... beside) {
        String documents = documents();
        Map<PortalId, String> bases = new HashMap<>(shelf.marks(period));
        for (Period other : beside) {
            Map<PortalId, String> marks = shelf.marks(other);
            bases.replaceAll((portal, mark) -> mark + " " + marks.getOrDefault(portal, "-"));
        }
        bases.replaceAll((portal, mark) -> mark + state(period) + documents + entry(portal));
        return bases;
    }

    /** Of one portal; empty when it has no sightings in the first period. */
    Optional<String> basis(PortalId portal, Period period, Period... beside) {
        return shelf.mark(portal, period).map(mark -> {
            var basis = new StringBuilder(mark);
            for (Period other : beside) {
                basis.append(' ').append(shelf.mark(portal, other).orElse("-"));
            }
            return basis.append(state(period))
                    .append(documents())
                    .append(entry(portal))
                    .toString();
        });
    }

    /** A month that is over has another card though nothing was added. */
    private static String state(Period period) {
        return period.provisional() ? " so far" : "";
    }

    private String documents() {
        return " a" + store.growth().attestation() + " ";
    }

    private String entry(PortalId portal) {
        return registry.get()
                .find(portal)
                .map(Portal::toString)
                .map(Secrets::digest)
                .map(digest -> digest.substring(0, 16))
                .orElse("-");
    }

    Map<PortalId, Kept<Assessment>> cards(YearMonth month) {
        return all(month.toString(), Part.CARD, Assessment.class);
    }

    Map<PortalId, Kept<Overnight>> nights(YearMonth month) {
        return all(month.toString(), Part.NIGHT, Overnight.class);
    }

    private <T> Map<PortalId, Kept<T>> all(String period, Part part, Class<T> type) {
        Map<PortalId, Kept<T>> all = new HashMap<>();
        for (Item item : shelf.all(period, part)) {
            read(item, type).ifPresent(kept -> all.put(item.portal(), kept));
        }
        return all;
    }

    /** What the pages of the month rest on. */
    Map<PortalId, String> pages(YearMonth month) {
        return shelf.bases(month.toString(), Part.PAGE);
    }

    Optional<Kept<ShownPortal>> page(PortalId portal, YearMonth month) {
        return shelf.find(portal, month.toString(), Part.PAGE).flatMap(item -> read(item, ShownPortal.class));
    }

    /** Of the latest month that has one. */
    Optional<ShownPortal> page(PortalId portal) {
        return shelf.latest(portal, Part.PAGE)
                .flatMap(item -> read(item, ShownPortal.class))
                .map(Kept::thing);
    }

    Optional<Kept<CardChange>> change(PortalId portal, YearMonth from, YearMonth to) {
        return shelf.find(portal, between(from.toString(), to.toString()), Part.CHANGE)
                .flatMap(item -> read(item, CardChange.class));
    }

    private static String between(String from, String to) {
        return from + "~" + to;
    }

    private <T> Optional<Kept<T>> read(Item item, Class<T> type) {
        return text.read(item.body(), type).map(thing -> new Kept<>(item.basis(), thing));
    }

    /** @param card without its observations */
    void keep(Assessment card, String basis) {
        keep(card.portal().id(), card.period().label(), Part.CARD, basis, card);
    }

    void keep(PortalId portal, YearMonth month, Overnight night, String basis) {
        keep(portal, month.toString(), Part.NIGHT, basis, night);
    }

    void keep(PortalId portal, ShownPortal page, String basis) {
        keep(portal, page.period(), Part.PAGE, basis, page);
    }

    void keep(CardChange change, String basis) {
        String period = between(
                change.before().period().label(), change.after().period().label());
        keep(change.after().portal().id(), period, Part.CHANGE, basis, change);
    }

    private void keep(PortalId portal, String period, Part part, String basis, Object thing) {
        text.write(thing).ifPresent(body -> shelf.keep(new Item(portal, period, part, basis, body)));
    }
}
