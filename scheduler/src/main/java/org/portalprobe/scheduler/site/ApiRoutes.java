package org.portalprobe.scheduler.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.account.AuditLog;
import org.portalprobe.reports.account.AuditLog.Action;
import org.portalprobe.reports.account.Scope;
import org.portalprobe.reports.api.ApiJson;
import org.portalprobe.reports.api.EventDocument;
import org.portalprobe.reports.api.FindingDocument;
import org.portalprobe.reports.api.ImportDocument;
import org.portalprobe.reports.api.KeptDocument;
import org.portalprobe.reports.api.OrganisationDocument;
import org.portalprobe.reports.api.PageDocument;
import org.portalprobe.reports.api.PortalDocument;
import org.portalprobe.reports.api.RankingDocument;
import org.portalprobe.reports.api.RunDocument;
import org.portalprobe.reports.emit.AssessmentEvent;
import org.portalprobe.reports.emit.ChangeEmission;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.site.Edition;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;

/** The API of version 1, as {@code openapi.json} describes it. */
public record ApiRoutes(
        Door door, Gallery gallery, Owners owners, Store store, Orders orders, Intakes intakes, AuditLog audit) {

    /** Fewer than of other lists: an event is a whole card of some 40 KB. */
    private static final int A_PAGE_OF_EVENTS = 20;

    /** Of which the findings are in memory together: a month of a big portal would be a hundred megabytes. */
    private static final Duration AT_ONCE = Duration.ofDays(1);

    private static final String NDJSON = "application/x-ndjson; charset=utf-8";

    public List<Route> routes() {
        var api = new ApiDoor(door);
        byte[] description = ApiJson.description();
        return List.of(
                api.open("/openapi.json", (question, visitor) -> Answer.json(200, description)
                        .revalidated()),
                api.open("/rankings", (question, visitor) -> ranking(question)),
                api.open("/organisations", (question, visitor) -> organisations(question)),
                api.open("/organisations/{id}", (question, visitor) -> organisation(question)),
                api.read("/portals", this::portals),
                api.read("/portals/{id}", (question, visitor) -> of(question, visitor, this::portal)),
                api.read("/portals/{id}/card", (question, visitor) -> of(question, visitor, this::card)),
                api.read(
                        "/portals/{id}/history",
                        (question, visitor) -> of(question, visitor, one -> history(question, one))),
                api.read(
                        "/portals/{id}/changes",
                        (question, visitor) -> of(question, visitor, one -> changes(question, one))),
                api.read(
                        "/portals/{id}/findings",
                        (question, visitor) -> of(question, visitor, one -> findings(question, List.of(one)))),
                api.read("/findings", (question, visitor) -> findings(question, seen(visitor))),
                api.read("/portals/{id}/runs", (question, visitor) -> of(question, visitor, this::runs)),
                api.post(
                        "/portals/{id}/runs",
                        Scope.RUN,
                        (question, visitor) -> of(question, visitor, one -> ask(question, visitor, one))),
                api.post("/imports/attestations", Scope.IMPORT, this::take),
                api.get("/events", Scope.REPLAY, this::events));
    }

    private Optional<Edition> edition(Question question) {
        Optional<String> wanted = question.value("period");
        return wanted.isPresent() ? gallery.edition(wanted.get()) : gallery.latest();
    }

    private Answer ranking(Question question) {
        Ranking.By by =
                constant(Ranking.By.values(), question.value("by"), "by").orElse(Ranking.By.MEASURED);
        Optional<Block> block = constant(Block.values(), question.value("block"), "block");
        return edition(question)
                .map(edition -> ApiDoor.json(RankingDocument.of(edition, by, block)))
                .orElseGet(ApiDoor::missing);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, Optional<String> name, String parameter) {
        return name.map(text -> Stream.of(all)
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(parameter + ": one of " + List.of(all))));
    }

    private Answer organisations(Question question) {
        List<OrganisationDocument> all = edition(question).stream()
                .flatMap(edition -> edition.entrants().stream()
                        .sorted(Comparator.comparing(Entrant::id))
                        .map(entrant -> OrganisationDocument.of(edition, entrant)))
                .toList();
        return ApiDoor.json(ApiDoor.byKey(all, question, "/organisations", OrganisationDocument::id));
    }

    private Answer organisation(Question question) {
        Optional<OrganisationId> id = Edition.owner(Optional.of(question.path().apply("id")));
        return edition(question)
                .flatMap(edition -> id.flatMap(edition::entrant)
                        .map(entrant -> ApiDoor.json(OrganisationDocument.of(edition, entrant))))
                .orElseGet(ApiDoor::missing);
    }

    /** The portal asked for, where the visitor may see details of it. */
    private Answer of(Question question, Visitor visitor, Function<Portal, Answer> answer) {
        return owners.seen(question.path().apply("id"), visitor).map(answer).orElseGet(ApiDoor::missing);
    }

    private List<Portal> seen(Visitor visitor) {
        return store.portals().stream()
                .flatMap(id -> owners.portal(id).stream())
                .filter(portal -> visitor.sees(Owners.owner(portal)))
                .sorted(Comparator.comparing(Portal::id))
                .toList();
    }

    private Answer portals(Question question, Visitor visitor) {
        List<PortalDocument> all =
                seen(visitor).stream().map(PortalDocument::of).toList();
        return ApiDoor.json(ApiDoor.byKey(all, question, "/portals", PortalDocument::id));
    }

    private Answer portal(Portal portal) {
        return ApiDoor.json(PortalDocument.of(portal));
    }

    private Answer card(Portal portal) {
        try {
            return gallery.portal(portal.id())
                    .map(shown -> new Answer(200, AssessmentEvent.CONTENT_TYPE, shown.card()).revalidated())
                    .orElseGet(ApiDoor::missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Answer history(Question question, Portal portal) {
        int limit = ApiDoor.limit(question);
        List<KeptDocument> read = store.cards(portal.id(), ApiDoor.after(question), limit + 1).stream()
                .map(KeptDocument::of)
                .toList();
        return ApiDoor.json(ApiDoor.byNumber(read, limit, "/portals/" + portal.id() + "/history", KeptDocument::id));
    }

    private Answer changes(Question question, Portal portal) {
        YearMonth to = month(question, "to");
        YearMonth from = question.value("from").isPresent() ? month(question, "from") : to.minusMonths(1);
        try {
            return gallery.change(portal.id(), from, to)
                    .map(change -> Answer.json(200, ChangeEmission.of(change)).revalidated())
                    .orElseGet(ApiDoor::missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The month asked for, else the latest that has cards. */
    private YearMonth month(Question question, String parameter) {
        try {
            return YearMonth.parse(question.value(parameter)
                    .or(() -> gallery.latest().map(edition -> edition.period().label()))
                    .orElseGet(() -> Period.monthOf(gallery.clock().instant()).toString()));
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(parameter + ": a month such as 2026-11", none);
        }
    }

    /** Of the last visit, or of all in a month or a day; portal by portal, so that a country's findings are never whole in memory. */
    private Answer findings(Question question, List<Portal> portals) {
        Optional<Period> period = question.value("period").map(this::period);
        return Answer.streamed(NDJSON, out -> {
            for (Portal portal : portals) {
                if (period.isPresent()) {
                    write(portal.id(), period.get(), out);
                } else {
                    write(store.lastFindings(portal.id()), out);
                }
            }
        });
    }

    private void write(PortalId portal, Period period, OutputStream out) throws IOException {
        Instant from = period.from();
        while (from.isBefore(period.to())) {
            Instant later = from.plus(AT_ONCE);
            Instant to = later.isBefore(period.to()) ? later : period.to();
            write(store.observations(new ObservationQuery(portal, from, to, Optional.empty(), true)), out);
            from = to;
        }
    }

    private static void write(List<Observation> found, OutputStream out) throws IOException {
        for (Observation seen : found) {
            for (FindingDocument finding : FindingDocument.of(seen).toList()) {
                out.write(ApiJson.bytes(finding));
            }
        }
        out.flush();
    }

    private Period period(String text) {
        try {
            return text.length() > "2026-11".length()
                    ? Period.nightOf(
                            LocalDate.parse(text).atStartOfDay(VietnamTime.ZONE).toInstant())
                    : Period.month(YearMonth.parse(text), gallery.clock().instant());
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("period: a month such as 2026-11 or a day such as 2026-11-21", none);
        }
    }

    private Answer runs(Portal portal) {
        List<RunDocument> runs =
                orders.asked(portal.id()).stream().map(RunDocument::of).toList();
        return ApiDoor.json(new PageDocument<>(runs, Optional.empty()));
    }

    private Answer ask(Question question, Visitor visitor, Portal portal) {
        if (owners.registry().get().find(portal.id()).isEmpty()) {
            return ApiDoor.problem(409, "Conflict", "the registry of today does not have this portal");
        }
        return switch (orders.ask(portal)) {
            case OPEN -> ApiDoor.problem(409, "Conflict", "a visit of this portal is under way");
            case ENOUGH -> ApiDoor.problem(429, "Too Many Requests", "at most " + Orders.A_DAY + " a day and portal");
            case DONE -> {
                audit.write(
                        visitor.name(),
                        question.address(),
                        Action.RUN_ORDERED,
                        portal.id().value(),
                        "API");
                RunDocument run = RunDocument.of(orders.asked(portal.id()).getFirst());
                yield Answer.json(202, ApiJson.bytes(run))
                        .with("Location", ApiDoor.ROOT + "/portals/" + portal.id() + "/runs");
            }
        };
    }

    private Answer take(Question question, Visitor visitor) {
        Optional<Question.Upload> body = question.file().apply(Question.BODY).filter(one -> one.bytes().length > 0);
        if (body.isEmpty()) {
            return ApiDoor.problem(400, "Bad Request", "the table is the body, its name the parameter name");
        }
        Intakes.Taken taken = intakes.take(body.get(), visitor);
        if (taken.problems().isEmpty()) {
            audit.write(
                    visitor.name(),
                    question.address(),
                    Action.DOCUMENTS_IMPORTED,
                    taken.file(),
                    taken.rows() + "/" + taken.added());
        }
        return Answer.json(
                taken.problems().isEmpty() ? 200 : 422,
                ApiJson.bytes(new ImportDocument(taken.file(), taken.rows(), taken.added(), taken.problems())));
    }

    private Answer events(Question question, Visitor visitor) {
        int limit = ApiDoor.limit(question, A_PAGE_OF_EVENTS);
        long after = ApiDoor.after(question);
        Optional<List<PortalId>> only = visitor.isCentre()
                ? Optional.empty()
                : Optional.of(seen(visitor).stream().map(Portal::id).toList());
        List<EventDocument> read = store.events(after, limit + 1, only).stream()
                .map(EventDocument::of)
                .toList();
        audit.write(visitor.name(), question.address(), Action.EVENTS_REPLAYED, "after " + after, read.size() + "");
        return ApiDoor.json(ApiDoor.byNumber(read, limit, "/events", EventDocument::seq));
    }
}
