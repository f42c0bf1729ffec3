package org.portalprobe.scheduler.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.site.Comparison;
import org.portalprobe.reports.site.Dossier;
import org.portalprobe.reports.site.Edition;
import org.portalprobe.reports.site.Filter;
import org.portalprobe.reports.site.MonthPoint;
import org.portalprobe.reports.site.ServedAddresses;
import org.portalprobe.reports.site.Site;
import org.portalprobe.reports.site.SmallPicture;
import org.portalprobe.reports.site.TrendPoint;
import org.portalprobe.reports.store.CardLine;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;

/** Overview, organisations, portals with their evidence, comparisons. */
public record SitePages(Door door, Gallery gallery, Owners owners, Store store) {

    private static final int MOST_NIGHTS = 2_000;

    public List<Route> routes() {
        byte[] sheet = Site.sheet();
        return Stream.of(
                        door.open("/", this::overview),
                        door.open("/organisations/{id}", this::organisation),
                        door.closed("/portals/{id}", (question, visitor) -> portal("", question, visitor)),
                        door.closed(
                                "/portals/{id}/parts/{part}",
                                (question, visitor) -> part(question.path().apply("part"), question, visitor)),
                        door.closed("/portals/{id}/compare", this::compare),
                        List.of(
                                Route.get("/portals/{id}/evidence/{sha}", this::evidence),
                                Route.get(
                                        ServedAddresses.SHEET,
                                        question -> new Answer(200, "text/css; charset=utf-8", sheet).revalidated())))
                .flatMap(List::stream)
                .toList();
    }

    private Answer overview(Question question, Visitor visitor) {
        Optional<String> wanted = question.value("period").filter(label -> !label.isEmpty());
        Optional<Edition> edition = wanted.isPresent() ? wanted.flatMap(gallery::edition) : gallery.latest();
        Filter filter = new Filter(
                constant(Block.class, question.value("block")),
                constant(PortalKind.class, question.value("kind")),
                question.value("q").orElse(""));
        return Answer.html(Site.overview(gallery.overview(edition), filter, door.setting(question, visitor)))
                .revalidated();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, Optional<String> name) {
        return name.flatMap(text -> Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst());
    }

    private Answer organisation(Question question, Visitor visitor) {
        Optional<Edition> edition =
                question.value("period").flatMap(gallery::edition).or(gallery::latest);
        Optional<OrganisationId> id = Edition.owner(Optional.of(question.path().apply("id")));
        Optional<Entrant> entrant = edition.flatMap(one -> id.flatMap(one::entrant));
        return entrant.map(found -> Answer.html(Site.organisation(
                                dossier(
                                        edition.orElseThrow(),
                                        found,
                                        question.values().apply("mend")),
                                door.setting(question, visitor)))
                        .revalidated())
                .orElseGet(() -> door.missing(question, visitor));
    }

    private Dossier dossier(Edition edition, Entrant entrant, List<String> mended) {
        return new Dossier(
                edition,
                entrant,
                entrant.card()
                        .map(card -> nights(card.portal().id(), edition.model().id()))
                        .orElse(List.of()),
                gallery.editions().stream()
                        .flatMap(one -> one.entrant(entrant.id()).flatMap(Entrant::card).stream())
                        .map(MonthPoint::of)
                        .toList(),
                gallery.periods(),
                mended);
    }

    /** The last kept card of each night. */
    private List<TrendPoint> nights(PortalId portal, String model) {
        Map<LocalDate, TrendPoint> nights = new TreeMap<>();
        for (CardLine line : store.cards(portal, 0, MOST_NIGHTS)) {
            if (line.model().equals(model)) {
                day(line.period().label())
                        .ifPresent(day ->
                                nights.put(day, new TrendPoint(day, line.known(), line.unknown(), line.applicable())));
            }
        }
        return new ArrayList<>(nights.values());
    }

    private static Optional<LocalDate> day(String label) {
        try {
            return Optional.of(LocalDate.parse(label));
        } catch (DateTimeParseException month) {
            return Optional.empty();
        }
    }

    private Answer portal(String part, Question question, Visitor visitor) {
        Optional<Portal> portal = owners.seen(question.path().apply("id"), visitor);
        return portal.flatMap(one -> shown(one.id(), question.value("period").flatMap(SitePages::month)))
                .flatMap(shown -> shown.page(part, Door.language(question)))
                .map(page -> Answer.html(page).revalidated())
                .orElseGet(() -> door.missing(question, visitor));
    }

    private Answer part(String part, Question question, Visitor visitor) {
        int from = question.value("from")
                .filter(text -> text.matches("\\d{1,7}"))
                .map(Integer::parseInt)
                .orElse(0);
        return from == 0
                ? portal(part, question, visitor)
                : proof(part, from, question, visitor).orElseGet(() -> door.missing(question, visitor));
    }

    private Optional<Answer> proof(String criterion, int from, Question question, Visitor visitor) {
        Optional<PortalId> portal =
                owners.seen(question.path().apply("id"), visitor).map(Portal::id);
        Optional<YearMonth> month = question.value("period").flatMap(SitePages::month);
        return portal.flatMap(id -> month.flatMap(wanted -> {
                    try {
                        return gallery.proof(id, wanted, criterion, from, Door.language(question));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .map(page -> Answer.html(page).revalidated()));
    }

    private Optional<ShownPortal> shown(PortalId portal, Optional<YearMonth> month) {
        try {
            return month.isEmpty() ? gallery.portal(portal) : gallery.portal(portal, month.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** What the portal's page shows, and nothing else of the evidence. */
    private Answer evidence(Question question) {
        Visitor visitor = door.visitor(question);
        String sha = question.path().apply("sha");
        Optional<String> type = owners.seen(question.path().apply("id"), visitor)
                .flatMap(portal -> shown(portal.id(), question.value("period").flatMap(SitePages::month)))
                .flatMap(shown -> Optional.ofNullable(shown.pictures().get(sha)));
        if (type.isEmpty()) {
            return door.missing(question, visitor);
        }
        try (InputStream in = store.evidence().open(new BlobRef(sha, type.get(), 0))) {
            return picture(in.readAllBytes(), type.get(), question).forever();
        } catch (IOException pruned) {
            return door.missing(question, visitor);
        }
    }

    /** Whole, where a part of it cannot be made. */
    private static Answer picture(byte[] whole, String type, Question question) {
        Optional<byte[]> part = question.value("box")
                .filter(text -> text.matches("\\d{1,5}(,\\d{1,5}){3}"))
                .map(text ->
                        Stream.of(text.split(",")).mapToInt(Integer::parseInt).toArray())
                .map(box -> SmallPicture.part(whole, box[0], box[1], box[2], box[3]))
                .orElseGet(() -> switch (question.value("small").orElse("")) {
                    case "top" -> SmallPicture.top(whole);
                    case "whole" -> SmallPicture.whole(whole);
                    default -> Optional.empty();
                });
        return part.map(made -> new Answer(200, "image/jpeg", made)).orElseGet(() -> new Answer(200, type, whole));
    }

    private Answer compare(Question question, Visitor visitor) {
        Optional<Portal> portal = owners.seen(question.path().apply("id"), visitor);
        Optional<Edition> latest = gallery.latest();
        return portal.isEmpty() || latest.isEmpty()
                ? door.missing(question, visitor)
                : compare(portal.get(), latest.get(), question, visitor);
    }

    private Answer compare(Portal portal, Edition latest, Question question, Visitor visitor) {
        YearMonth to = question.value("to")
                .flatMap(SitePages::month)
                .orElseGet(() -> YearMonth.parse(latest.period().label()));
        YearMonth from = question.value("from").flatMap(SitePages::month).orElse(to.minusMonths(1));
        try {
            var comparison = new Comparison(
                    portal.id(),
                    portal.name(),
                    from.toString(),
                    to.toString(),
                    Stream.concat(gallery.periods().stream(), Stream.of(from.toString(), to.toString()))
                            .distinct()
                            .sorted(Comparator.reverseOrder())
                            .toList(),
                    gallery.change(portal.id(), from, to),
                    latest.made());
            return Answer.html(Site.comparison(comparison, door.setting(question, visitor)))
                    .revalidated();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
