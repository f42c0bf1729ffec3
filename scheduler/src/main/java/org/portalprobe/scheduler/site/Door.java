package org.portalprobe.scheduler.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.portalprobe.config.Language;
import org.portalprobe.reports.account.Account;
import org.portalprobe.reports.account.Accounts;
import org.portalprobe.reports.account.Grant;
import org.portalprobe.reports.account.Scope;
import org.portalprobe.reports.account.Secrets;
import org.portalprobe.reports.site.MessageView;
import org.portalprobe.reports.site.ServedAddresses;
import org.portalprobe.reports.site.Setting;
import org.portalprobe.reports.site.Site;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;
import org.portalprobe.reports.words.Words;

/**
 * Knows who asks and lets in whoever may. What somebody may not see and what there is not are answered alike, so that ids tell nothing.
 */
public record Door(Accounts accounts, String version) {

    static final String COOKIE = "portalprobe";

    private static final String ENGLISH = "/en";

    /** Answers a page. */
    interface Page extends BiFunction<Question, Visitor, Answer> {}

    Visitor visitor(Question question) {
        Optional<Grant> grant = question.bearer().flatMap(accounts::bearer);
        if (question.bearer().isPresent()) {
            return new Visitor(
                    grant.map(Grant::account), grant.map(Grant::scopes).orElse(Set.of()), true, "");
        }
        Optional<String> cookie = question.cookie().apply(COOKIE).filter(value -> value.length() <= 100);
        Optional<Account> account = cookie.flatMap(accounts::session);
        return new Visitor(account, EnumSet.allOf(Scope.class), false, cookie.orElse(""));
    }

    /** Whether the centre asks, and has a password of its own. */
    public boolean isCentre(Question question) {
        Visitor visitor = visitor(question);
        return !visitor.bearer() && visitor.isCentre() && !mustChange(visitor);
    }

    private static boolean mustChange(Visitor visitor) {
        return visitor.account().filter(Account::oneTime).isPresent();
    }

    /** A page in both languages that everybody may ask for. */
    List<Route> open(String path, Page page) {
        return List.of(
                Route.get(path, question -> page.apply(question, visitor(question))),
                Route.get(english(path), question -> page.apply(question, visitor(question))));
    }

    /** A page for those who are signed in; others are sent to do so. */
    List<Route> closed(String path, Page page) {
        return open(path, (question, visitor) -> {
            if (visitor.account().isEmpty()) {
                return Answer.see(
                        to(question).at("/login?next=" + URLEncoder.encode(question.target(), StandardCharsets.UTF_8)));
            }
            return mustChange(visitor) && !path.equals("/account")
                    ? Answer.see(to(question).at("/account"))
                    : page.apply(question, visitor);
        });
    }

    /** A form of ours that somebody signed in has sent. */
    List<Route> form(String path, Page page) {
        return sent(path, (question, visitor) -> {
            boolean unready = mustChange(visitor) && !path.equals("/account/password") && !path.equals("/logout");
            return visitor.account().isEmpty() || unready ? missing(question, visitor) : page.apply(question, visitor);
        });
    }

    /** A form of ours that anybody has sent. */
    List<Route> sent(String path, Page page) {
        Page checked = (question, visitor) -> isOurs(question, visitor)
                ? page.apply(question, visitor)
                : message(question, visitor, 403, "site.form.stale");
        return List.of(
                Route.post(path, question -> checked.apply(question, visitor(question))),
                Route.post(english(path), question -> checked.apply(question, visitor(question))));
    }

    private static boolean isOurs(Question question, Visitor visitor) {
        return !visitor.bearer()
                && !visitor.cookie().isEmpty()
                && question.value("form")
                        .filter(token -> Secrets.same(token, visitor.formToken()))
                        .isPresent();
    }

    private static String english(String path) {
        return path.equals("/") ? ENGLISH + "/" : ENGLISH + path;
    }

    static Language language(Question question) {
        boolean english = isEnglish(question.target())
                || question.value("lang").filter("en"::equals).isPresent();
        return english ? Language.EN : Language.VI;
    }

    private static boolean isEnglish(String target) {
        return target.matches(ENGLISH + "(?:[/?].*)?");
    }

    static ServedAddresses to(Question question) {
        return new ServedAddresses(language(question));
    }

    Setting setting(Question question, Visitor visitor) {
        Language language = language(question);
        String plain = isEnglish(question.target()) ? question.target().substring(ENGLISH.length()) : question.target();
        plain = plain.startsWith("/") ? plain : "/" + plain;
        return new Setting(
                language,
                new ServedAddresses(language),
                language == Language.EN ? plain : new ServedAddresses(Language.EN).at(plain),
                version,
                visitor.reader());
    }

    /** There is no such thing, or it is not for this visitor. */
    Answer missing(Question question, Visitor visitor) {
        return message(question, visitor, 404, "site.forbidden");
    }

    Answer message(Question question, Visitor visitor, int status, String key) {
        Words words = Words.in(language(question));
        String title = words.text("site.missing");
        return Answer.html(
                status,
                Site.page(
                        "message",
                        title,
                        Instant.EPOCH,
                        new MessageView(title, words.text(key)),
                        setting(question, visitor)));
    }

    /** A page with a form: the browser gets something to prove itself by. */
    Answer page(Question question, Visitor visitor, String template, String title, Object view) {
        byte[] page = Site.page(template, title, Instant.EPOCH, view, setting(question, visitor));
        Answer answer = Answer.html(page);
        // An empty one is none: it could prove nothing.
        boolean kept = question.cookie()
                .apply(COOKIE)
                .filter(value -> !value.isEmpty())
                .isPresent();
        return kept ? answer : answer.withCookie(COOKIE, visitor.cookie());
    }

    /** The same visitor with something to prove a form by. */
    static Visitor proving(Visitor visitor) {
        return visitor.cookie().isEmpty()
                ? new Visitor(visitor.account(), visitor.scopes(), visitor.bearer(), Secrets.token())
                : visitor;
    }
}
