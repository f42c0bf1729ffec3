package org.portalprobe.scheduler.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.portalprobe.reports.account.Scope;
import org.portalprobe.reports.api.ApiJson;
import org.portalprobe.reports.api.PageDocument;
import org.portalprobe.reports.api.ProblemDocument;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;

/** Who may ask the API what; answers of every call alike. A session may read; what changes something wants a token. */
record ApiDoor(Door door) {

    static final String ROOT = "/api/v1";

    private static final int USUAL = 100;
    private static final int MOST = 500;

    Route open(String path, Door.Page page) {
        return Route.get(ROOT + path, question -> safely(question, page));
    }

    Route read(String path, Door.Page page) {
        return get(path, Scope.READ, page);
    }

    Route get(String path, Scope scope, Door.Page page) {
        return Route.get(ROOT + path, question -> safely(question, allowed(scope, page)));
    }

    Route post(String path, Scope scope, Door.Page page) {
        Door.Page bearing = (asked, visitor) -> visitor.bearer()
                ? allowed(scope, page).apply(asked, visitor)
                : unauthorised("a token is wanted: Authorization: Bearer …");
        return Route.post(ROOT + path, question -> safely(question, bearing));
    }

    private Answer safely(Question question, Door.Page page) {
        try {
            return page.apply(question, door.visitor(question));
        } catch (IllegalArgumentException unfit) {
            return problem(400, "Bad Request", String.valueOf(unfit.getMessage()));
        }
    }

    private static Door.Page allowed(Scope scope, Door.Page page) {
        return (question, visitor) -> {
            if (visitor.account().isEmpty()) {
                return unauthorised("no token, or one that is expired, revoked or unknown");
            }
            return visitor.scopes().contains(scope)
                    ? page.apply(question, visitor)
                    : problem(403, "Forbidden", "the token lacks the scope " + scope);
        };
    }

    private static Answer unauthorised(String why) {
        return problem(401, "Unauthorized", why).with("WWW-Authenticate", "Bearer");
    }

    static Answer problem(int status, String title, String detail) {
        byte[] body = ApiJson.bytes(ProblemDocument.of(status, title, detail));
        return new Answer(status, "application/problem+json; charset=utf-8", body);
    }

    static Answer missing() {
        return problem(404, "Not Found", "there is no such thing, or it is not for this account");
    }

    static Answer json(Object document) {
        return Answer.json(200, ApiJson.bytes(document)).revalidated();
    }

    static int limit(Question question) {
        return limit(question, USUAL);
    }

    static int limit(Question question, int usual) {
        return question.value("limit")
                .map(text -> {
                    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
                        throw new IllegalArgumentException("limit: 1 to " + MOST);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(usual);
    }

    static long after(Question question) {
        return question.value("after")
                .map(text -> {
                    if (!text.matches("\\d{1,18}")) {
                        throw new IllegalArgumentException("after: a number, as the address of the next part has it");
                    }
                    return Long.parseLong(text);
                })
                .orElse(0L);
    }

    /** Of a list by number, of which one more than asked for was read. */
    static <T> PageDocument<T> byNumber(List<T> read, int limit, String path, ToLongFunction<T> number) {
        return cut(read, limit, path, one -> String.valueOf(number.applyAsLong(one)));
    }

    /** Of a whole list in the order of its keys. */
    static <T> PageDocument<T> byKey(List<T> all, Question question, String path, Function<T, String> key) {
        String after = question.value("after").orElse("");
        List<T> rest =
                all.stream().filter(one -> key.apply(one).compareTo(after) > 0).toList();
        return cut(rest, limit(question), path, key);
    }

    private static <T> PageDocument<T> cut(List<T> read, int limit, String path, Function<T, String> key) {
        List<T> items = read.subList(0, Math.min(limit, read.size()));
        Optional<String> next = read.size() > limit
                ? Optional.of(ROOT + path + "?after=" + key.apply(items.getLast()) + "&limit=" + limit)
                : Optional.empty();
        return new PageDocument<>(items, next);
    }
}
