package org.portalprobe.scheduler.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.account.AuditLog;
import org.portalprobe.reports.account.AuditLog.Action;
import org.portalprobe.reports.account.Contest;
import org.portalprobe.reports.account.Contests;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.site.ContestsView;
import org.portalprobe.reports.site.FilterView;
import org.portalprobe.reports.site.FormView;
import org.portalprobe.reports.site.RequestsView;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/** What an owner asks for: a re-check, another look at a criterion; and the centre's answers. */
public record RequestPages(
        Door door,
        Gallery gallery,
        Owners owners,
        Orders orders,
        Contests contests,
        AuditLog audit,
        VisitLines visits) {

    public List<Route> routes() {
        return Stream.of(
                        door.closed(
                                "/portals/{id}/requests",
                                (question, visitor) -> requests(question, visitor, Optional.empty(), Optional.empty())),
                        door.form("/portals/{id}/requests/runs", this::ask),
                        door.form("/portals/{id}/requests/contests", this::contest),
                        door.closed("/contests", (question, visitor) -> contests(question, visitor, Optional.empty())),
                        door.form("/contests/{id}", this::answer))
                .flatMap(List::stream)
                .toList();
    }

    private Answer requests(Question question, Visitor visitor, Optional<String> problem, Optional<String> done) {
        Optional<Portal> found = owners.seen(question.path().apply("id"), visitor);
        if (found.isEmpty()) {
            return door.missing(question, visitor);
        }
        Portal portal = found.get();
        Words words = Words.in(Door.language(question));
        String href = Door.to(question).portal(portal.id());
        VisitLines.Visits seen = visits.of(portal, words);
        var view = new RequestsView(
                new FormView(visitor.formToken(), problem, done),
                words.text(portal.name()),
                href,
                href + "/requests",
                orders.asked(portal.id()).stream().map(run -> line(run, words)).toList(),
                seen.lines(),
                seen.beside(),
                criteria(portal.id(), words),
                Contests.DAYS);
        return door.page(question, visitor, "requests", words.text("site.requests"), view);
    }

    private static RequestsView.RunLine line(RunLine run, Words words) {
        return new RequestsView.RunLine(
                words.time(run.run().notBefore()),
                ForeignText.line(run.key().vantage(), 80),
                words.text("night.state." + run.state()),
                run.fault()
                        .map(Fault::cause)
                        .map(cause -> words.text("cause." + cause))
                        .orElse(""));
    }

    private Optional<Assessment> card(PortalId portal) {
        return gallery.latest().flatMap(edition -> edition.card(portal));
    }

    private List<FilterView.Choice> criteria(PortalId portal, Words words) {
        return card(portal).stream()
                .flatMap(Assessment::criteria)
                .map(result -> new FilterView.Choice(
                        result.criterion().id(),
                        result.criterion().id() + " "
                                + words.text(result.criterion().name()) + ": " + words.points(result.known()) + "/"
                                + words.points(result.criterion().points()),
                        false))
                .toList();
    }

    private Answer ask(Question question, Visitor visitor) {
        Optional<Portal> portal = owners.seen(question.path().apply("id"), visitor);
        if (portal.isEmpty()) {
            return door.missing(question, visitor);
        }
        Words words = Words.in(Door.language(question));
        if (owners.registry().get().find(portal.get().id()).isEmpty()) {
            return requests(question, visitor, Optional.of(words.text("site.recheck.unknown")), Optional.empty());
        }
        Orders.Outcome outcome = orders.ask(portal.get());
        if (outcome != Orders.Outcome.DONE) {
            return requests(question, visitor, Optional.of(words.text(outcome.key())), Optional.empty());
        }
        audit.write(
                visitor.name(),
                question.address(),
                Action.RUN_ORDERED,
                portal.get().id().value(),
                "");
        return requests(question, visitor, Optional.empty(), Optional.of(words.text(outcome.key())));
    }

    private Answer contest(Question question, Visitor visitor) {
        Optional<Portal> portal = owners.seen(question.path().apply("id"), visitor);
        if (portal.isEmpty()) {
            return door.missing(question, visitor);
        }
        Words words = Words.in(Door.language(question));
        PortalId id = portal.get().id();
        String criterion = question.value("criterion").orElse("");
        Optional<Assessment> card = card(id).filter(one ->
                one.criteria().anyMatch(result -> result.criterion().id().equals(criterion)));
        String reason = question.value("reason").orElse("");
        if (card.isEmpty() || reason.isBlank() || reason.length() > Contests.LONGEST) {
            return requests(question, visitor, Optional.of(words.text("site.contest.unfit")), Optional.empty());
        }
        contests.open(id, Owners.owner(portal.get()), card.get().period().label(), criterion, visitor.name(), reason);
        audit.write(visitor.name(), question.address(), Action.CONTESTED, id.value(), criterion);
        return requests(question, visitor, Optional.empty(), Optional.of(words.text("site.contest.done")));
    }

    private Answer contests(Question question, Visitor visitor, Optional<String> done) {
        Words words = Words.in(Door.language(question));
        List<Contest> all = contests.of(
                visitor.isCentre()
                        ? Optional.empty()
                        : visitor.account().orElseThrow().organisation());
        var view = new ContestsView(
                new FormView(visitor.formToken(), Optional.empty(), done),
                visitor.isCentre(),
                all.stream().map(one -> line(question, one, words)).toList());
        return door.page(question, visitor, "contests", words.text("site.contests"), view);
    }

    private ContestsView.Line line(Question question, Contest one, Words words) {
        boolean open = one.answer().isEmpty();
        boolean late = open
                && gallery.clock()
                        .instant()
                        .atZone(VietnamTime.ZONE)
                        .toLocalDate()
                        .isAfter(one.due());
        return new ContestsView.Line(
                one.id(),
                words.text(owners.name(one.portal())),
                Door.to(question).portal(one.portal()),
                one.period(),
                one.criterion(),
                one.author(),
                words.time(one.made()),
                ForeignText.line(one.reason(), Contests.LONGEST),
                words.day(one.due()),
                late,
                open,
                one.answer()
                        .map(answer -> ForeignText.line(answer.text(), Contests.LONGEST) + " (" + answer.by() + ", "
                                + words.time(answer.made()) + ")")
                        .orElse(""));
    }

    private Answer answer(Question question, Visitor visitor) {
        String id = question.path().apply("id");
        if (!visitor.isCentre() || !id.matches("\\d{1,18}")) {
            return door.missing(question, visitor);
        }
        try {
            if (!contests.answer(
                    Long.parseLong(id), visitor.name(), question.value("answer").orElse(""))) {
                return door.missing(question, visitor);
            }
        } catch (IllegalArgumentException unfit) {
            return contests(question, visitor, Optional.empty());
        }
        audit.write(visitor.name(), question.address(), Action.CONTEST_ANSWERED, id, "");
        return contests(
                question, visitor, Optional.of(Words.in(Door.language(question)).text("site.contest.answered")));
    }
}
