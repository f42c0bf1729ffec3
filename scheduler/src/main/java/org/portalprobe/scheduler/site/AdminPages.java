package org.portalprobe.scheduler.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.account.Account;
import org.portalprobe.reports.account.Accounts;
import org.portalprobe.reports.account.AuditLog;
import org.portalprobe.reports.account.AuditLog.Action;
import org.portalprobe.reports.account.Role;
import org.portalprobe.reports.site.AdminView;
import org.portalprobe.reports.site.FilterView;
import org.portalprobe.reports.site.FormView;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.VietnameseOrder;
import org.portalprobe.reports.words.Words;

/** Accounts and the audit log, for the centre. */
public record AdminPages(Door door, Accounts accounts, AuditLog audit) {

    private static final int ENTRIES = 100;

    private static final int LONGEST = 200;

    public List<Route> routes() {
        return Stream.of(
                        door.closed(
                                "/admin",
                                centre((question, visitor) ->
                                        page(question, visitor, done(visitor, Optional.empty()), Optional.empty()))),
                        door.form("/admin/accounts", centre(this::create)),
                        door.form("/admin/accounts/{id}", centre(this::change)))
                .flatMap(List::stream)
                .toList();
    }

    private Door.Page centre(Door.Page page) {
        return (question, visitor) -> visitor.isCentre() && !visitor.bearer()
                ? page.apply(question, visitor)
                : door.missing(question, visitor);
    }

    private static FormView done(Visitor visitor, Optional<String> what) {
        return new FormView(visitor.formToken(), Optional.empty(), what);
    }

    private static FormView wrong(Visitor visitor, String problem) {
        return new FormView(visitor.formToken(), Optional.of(problem), Optional.empty());
    }

    private Answer page(Question question, Visitor visitor, FormView form, Optional<String> secret) {
        Words words = Words.in(Door.language(question));
        List<AuditLog.Entry> read = audit.before(before(question), ENTRIES + 1);
        List<AuditLog.Entry> shown = read.subList(0, Math.min(ENTRIES, read.size()));
        var view = new AdminView(
                form,
                accounts.all().stream().map(account -> line(account, words)).toList(),
                organisations(words),
                secret,
                shown.stream()
                        .map(entry -> new AdminView.AuditLine(
                                words.time(entry.made()),
                                // Also of names that there are not, as whoever tried them wrote them.
                                ForeignText.line(entry.actor(), LONGEST),
                                entry.address(),
                                words.name("site.audit", entry.action()),
                                ForeignText.line(entry.about(), LONGEST),
                                ForeignText.line(entry.detail(), LONGEST)))
                        .toList(),
                read.size() > ENTRIES
                        ? Optional.of("/admin?before=" + shown.getLast().id() + "#audit")
                        : Optional.empty());
        return door.page(question, visitor, "admin", words.text("site.admin"), view);
    }

    private static long before(Question question) {
        return question.value("before")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
    }

    private static AdminView.AccountLine line(Account account, Words words) {
        return new AdminView.AccountLine(
                account.id(),
                account.name(),
                words.name("site.role", account.role()),
                account.organisation()
                        .map(id -> Shipped.organisations()
                                .find(id)
                                .map(one -> words.text(one.name()))
                                .orElse(id.value()))
                        .orElse(""),
                account.disabled(),
                account.oneTime());
    }

    private static List<FilterView.Choice> organisations(Words words) {
        var order = new VietnameseOrder();
        return Shipped.organisations().all().stream()
                .filter(one -> one.validity().until().isEmpty())
                .sorted((one, other) -> order.compare(words.text(one.name()), words.text(other.name())))
                .map((Organisation one) -> new FilterView.Choice(one.id().value(), words.text(one.name()), false))
                .toList();
    }

    private Answer create(Question question, Visitor visitor) {
        Words words = Words.in(Door.language(question));
        String name = question.value("name").orElse("").strip();
        try {
            Role role = Role.valueOf(question.value("role").orElse(""));
            Optional<OrganisationId> organisation =
                    question.value("organisation").filter(id -> !id.isEmpty()).map(OrganisationId::new);
            if (organisation.isPresent()
                    && Shipped.organisations().find(organisation.get()).isEmpty()) {
                throw new IllegalArgumentException("no such organisation");
            }
            Optional<String> password = accounts.create(name, role, organisation);
            if (password.isEmpty()) {
                return page(question, visitor, wrong(visitor, words.text("site.account.taken", name)), password);
            }
            audit.write(
                    visitor.name(),
                    question.address(),
                    Action.ACCOUNT_MADE,
                    name,
                    role + organisation.map(id -> " " + id).orElse(""));
            return page(question, visitor, done(visitor, Optional.of(words.text("site.account.made", name))), password);
        } catch (IllegalArgumentException unfit) {
            return page(question, visitor, wrong(visitor, words.text("site.account.unfit")), Optional.empty());
        }
    }

    private Answer change(Question question, Visitor visitor) {
        Words words = Words.in(Door.language(question));
        Optional<Account> account = accounts.all().stream()
                .filter(one -> String.valueOf(one.id()).equals(question.path().apply("id")))
                .findFirst();
        if (account.isEmpty()) {
            return door.missing(question, visitor);
        }
        if (account.get().name().equals(visitor.name())) {
            return page(question, visitor, wrong(visitor, words.text("site.account.self")), Optional.empty());
        }
        return switch (question.value("do").orElse("")) {
            case "disable" -> lock(question, visitor, account.get(), true);
            case "enable" -> lock(question, visitor, account.get(), false);
            case "reset" -> reset(question, visitor, account.get());
            default -> door.missing(question, visitor);
        };
    }

    private Answer lock(Question question, Visitor visitor, Account account, boolean locked) {
        accounts.disable(account.id(), locked);
        audit.write(
                visitor.name(),
                question.address(),
                locked ? Action.ACCOUNT_DISABLED : Action.ACCOUNT_ENABLED,
                account.name(),
                "");
        Words words = Words.in(Door.language(question));
        return page(
                question, visitor, done(visitor, Optional.of(words.text("site.account.changed"))), Optional.empty());
    }

    private Answer reset(Question question, Visitor visitor, Account account) {
        String password = accounts.reset(account.id());
        audit.write(visitor.name(), question.address(), Action.PASSWORD_RESET, account.name(), "");
        return page(question, visitor, done(visitor, Optional.empty()), Optional.of(password));
    }
}
