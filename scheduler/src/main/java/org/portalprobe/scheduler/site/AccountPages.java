package org.portalprobe.scheduler.site;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.reports.account.Account;
import org.portalprobe.reports.account.Accounts;
import org.portalprobe.reports.account.AuditLog;
import org.portalprobe.reports.account.AuditLog.Action;
import org.portalprobe.reports.account.Grant;
import org.portalprobe.reports.account.Scope;
import org.portalprobe.reports.account.SignInGuard;
import org.portalprobe.reports.site.AccountView;
import org.portalprobe.reports.site.FormView;
import org.portalprobe.reports.site.LoginView;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/** Signing in and out, one's password and API tokens. */
public record AccountPages(Door door, Accounts accounts, AuditLog audit, SignInGuard guard) {

    /** Of accounts; more of a name is not shown again. */
    private static final int LONGEST_NAME = 80;

    public List<Route> routes() {
        return Stream.of(
                        door.open("/login", (question, visitor) -> login(question, visitor, Optional.empty())),
                        door.sent("/login", this::signIn),
                        door.form("/logout", this::signOut),
                        door.closed(
                                "/account",
                                (question, visitor) -> account(question, visitor, none(visitor), Optional.empty())),
                        door.form("/account/password", this::password),
                        door.form("/account/tokens", this::grant),
                        door.form("/account/tokens/revoke", this::revoke))
                .flatMap(List::stream)
                .toList();
    }

    private static FormView none(Visitor visitor) {
        return FormView.of(visitor.formToken());
    }

    private static FormView wrong(Visitor visitor, String problem) {
        return new FormView(visitor.formToken(), Optional.of(problem), Optional.empty());
    }

    private Answer login(Question question, Visitor asking, Optional<String> problem) {
        Visitor visitor = Door.proving(asking);
        Words words = Words.in(Door.language(question));
        var form = new FormView(visitor.formToken(), problem, Optional.empty());
        var view =
                new LoginView(form, ForeignText.line(question.value("name").orElse(""), LONGEST_NAME), next(question));
        return door.page(question, visitor, "login", words.text("site.login"), view);
    }

    /** Pages of ours alone: a link must not send anybody elsewhere. */
    private static String next(Question question) {
        return question.value("next")
                .filter(path -> path.matches("/[A-Za-z0-9][A-Za-z0-9/?=&._%-]*"))
                .orElse("/");
    }

    private Answer signIn(Question question, Visitor visitor) {
        Words words = Words.in(Door.language(question));
        String name = question.value("name").orElse("");
        Optional<Duration> wait = guard.wait(name, question.address());
        if (wait.isPresent()) {
            return login(
                            question,
                            visitor,
                            Optional.of(words.text("site.login.wait", wait.get().toMinutes() + 1)))
                    .with("Retry-After", String.valueOf(wait.get().toSeconds() + 1))
                    .as(429);
        }
        Optional<Account> account =
                accounts.signIn(name, question.value("password").orElse(""));
        if (account.isEmpty()) {
            guard.failed(name, question.address());
            audit.write(name, question.address(), Action.SIGN_IN_REFUSED, "", "");
            return login(question, visitor, Optional.of(words.text("site.login.wrong")))
                    .as(403);
        }
        guard.succeeded(name);
        audit.write(name, question.address(), Action.SIGNED_IN, "", "");
        String next = account.get().oneTime() ? Door.to(question).at("/account") : next(question);
        return Answer.see(next).withCookie(Door.COOKIE, accounts.open(account.get()));
    }

    private Answer signOut(Question question, Visitor visitor) {
        accounts.close(visitor.cookie());
        audit.write(visitor.name(), question.address(), Action.SIGNED_OUT, "", "");
        return Answer.see(Door.to(question).overview()).withoutCookie(Door.COOKIE);
    }

    private Answer account(Question question, Visitor visitor, FormView form, Optional<String> secret) {
        Words words = Words.in(Door.language(question));
        Account account = visitor.account().orElseThrow();
        var view = new AccountView(
                form,
                account.name(),
                words.name("site.role", account.role())
                        + account.organisation().map(id -> " " + id).orElse(""),
                account.oneTime(),
                Accounts.SHORTEST_PASSWORD,
                Stream.of(Scope.values()).map(Scope::name).toList(),
                accounts.grants(account).stream()
                        .map(grant -> line(grant, words))
                        .toList(),
                secret);
        return door.page(question, visitor, "account", words.text("site.account"), view);
    }

    private AccountView.TokenLine line(Grant grant, Words words) {
        return new AccountView.TokenLine(
                grant.id(),
                grant.label(),
                grant.scopes().stream()
                        .sorted()
                        .map(scope -> words.name("site.scope", scope))
                        .collect(Collectors.joining(", ")),
                words.time(grant.created()),
                words.time(grant.ends()),
                !grant.revoked() && grant.ends().isAfter(accounts.now()));
    }

    private Answer password(Question question, Visitor visitor) {
        Words words = Words.in(Door.language(question));
        Account account = visitor.account().orElseThrow();
        if (guard.wait(account.name(), question.address()).isPresent()
                || accounts.signIn(account.name(), question.value("old").orElse(""))
                        .isEmpty()) {
            guard.failed(account.name(), question.address());
            return account(question, visitor, wrong(visitor, words.text("site.password.wrong")), Optional.empty());
        }
        try {
            accounts.change(account, question.value("new").orElse(""));
        } catch (IllegalArgumentException unfit) {
            return account(
                    question,
                    visitor,
                    wrong(visitor, words.text("site.password.short", Accounts.SHORTEST_PASSWORD)),
                    Optional.empty());
        }
        audit.write(account.name(), question.address(), Action.PASSWORD_CHANGED, "", "");
        return Answer.see(Door.to(question).overview()).withCookie(Door.COOKIE, accounts.open(account));
    }

    private Answer grant(Question question, Visitor visitor) {
        Words words = Words.in(Door.language(question));
        try {
            Set<Scope> scopes = question.values().apply("scope").stream()
                    .map(Scope::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
            long days = Long.parseLong(question.value("days").orElse("0"));
            String label = question.value("label").orElse("");
            String secret = accounts.grant(visitor.account().orElseThrow(), label, scopes, Duration.ofDays(days));
            audit.write(visitor.name(), question.address(), Action.TOKEN_MADE, label, scopes.toString());
            return account(question, visitor, none(visitor), Optional.of(secret));
        } catch (IllegalArgumentException | ArithmeticException unfit) {
            return account(question, visitor, wrong(visitor, words.text("site.token.unfit")), Optional.empty());
        }
    }

    private Answer revoke(Question question, Visitor visitor) {
        Words words = Words.in(Door.language(question));
        String id =
                question.value("id").filter(text -> text.matches("\\d{1,9}")).orElse("0");
        if (accounts.revoke(visitor.account().orElseThrow(), Integer.parseInt(id))) {
            audit.write(visitor.name(), question.address(), Action.TOKEN_REVOKED, id, "");
        }
        return account(
                question,
                visitor,
                new FormView(visitor.formToken(), Optional.empty(), Optional.of(words.text("site.token.revoked"))),
                Optional.empty());
    }
}
