package org.portalprobe.scheduler.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;
import org.portalprobe.reports.html.HtmlReport;
import org.portalprobe.reports.night.NightJson;
import org.portalprobe.reports.night.NightMail;
import org.portalprobe.reports.night.NightReport;
import org.portalprobe.reports.site.MessageView;
import org.portalprobe.reports.site.Reader;
import org.portalprobe.reports.site.ServedAddresses;
import org.portalprobe.reports.site.Setting;
import org.portalprobe.reports.site.Site;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;
import org.portalprobe.reports.words.Words;

/**
 * The desk over HTTP: the centre may read, and whoever has the token; orders need the token.
 *
 * @param token that {@code portalprobe night} reads from a file only its owner can read
 * @param sheet address of the style sheet
 * @param centre whether the centre asks
 */
public record NightPages(NightDesk desk, String version, String token, String sheet, Predicate<Question> centre) {

    private static final int OTHERS = 30;

    public List<Route> routes() {
        return List.of(
                read("/night", this::latest),
                read("/en/night", this::latest),
                read("/night/{night}", this::night),
                ordered(
                        "/order/pause",
                        question -> said(
                                desk.ledger().pause(question.value("reason").orElse("–")))),
                ordered("/order/resume", question -> said(desk.ledger().resume())),
                ordered("/order/retry", question -> Answer.text(200, desk.retry() + "\n")),
                ordered("/order/now", this::now));
    }

    private Answer latest(Question question) {
        return page(question, desk.latest(), "/night");
    }

    private Answer night(Question question) {
        String asked = question.path().apply("night");
        Optional<NightReport> report = report(asked.replaceFirst("\\.(json|txt)$", ""));
        if (report.isEmpty()) {
            return Answer.text(404, "no such night\n");
        }
        if (asked.endsWith(".json")) {
            return Answer.json(200, NightJson.of(report.get()));
        }
        if (asked.endsWith(".txt")) {
            return Answer.text(200, NightMail.of(report.get(), language(question)));
        }
        return page(question, report, "/night/" + report.get().night());
    }

    private Optional<NightReport> report(String day) {
        if (day.equals(Desk.LATEST)) {
            return desk.latest();
        }
        try {
            return desk.report(LocalDate.parse(day));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private Answer page(Question question, Optional<NightReport> report, String address) {
        Language language = language(question);
        if (report.isEmpty()) {
            return none(language, address);
        }
        String other = address + (language == Language.VI ? "?lang=en" : "?lang=vi");
        List<LocalDate> others = desk.nights().stream().limit(OTHERS).toList();
        return Answer.html(HtmlReport.night(report.get(), others, other, version, Optional.of(sheet), language));
    }

    private Answer none(Language language, String address) {
        Words words = Words.in(language);
        var addresses = new ServedAddresses(language);
        String other = new ServedAddresses(language == Language.VI ? Language.EN : Language.VI).at(address);
        var view = new MessageView(words.text("site.night"), words.text("night.none"));
        return Answer.html(Site.page(
                "message",
                view.title(),
                Instant.EPOCH,
                view,
                new Setting(language, addresses, other, version, Reader.EVERYTHING)));
    }

    private static Language language(Question question) {
        boolean english = question.target().startsWith("/en/")
                || question.value("lang").filter("en"::equals).isPresent();
        return english ? Language.EN : Language.VI;
    }

    private Answer now(Question question) {
        List<PortalId> portals;
        try {
            portals = question.values().apply("portal").stream()
                    .flatMap(list -> Arrays.stream(list.split(",", -1)))
                    .map(PortalId::new)
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return Answer.text(400, malformed.getMessage() + "\n");
        }
        return Answer.text(200, desk.now(portals) + "\n");
    }

    private static Answer said(boolean changed) {
        return Answer.text(200, (changed ? 1 : 0) + "\n");
    }

    private Route read(String path, Function<Question, Answer> answer) {
        return Route.get(
                path,
                question -> isTrusted(question) || centre.test(question)
                        ? answer.apply(question)
                        : Answer.see("/login?next=/night"));
    }

    private Route ordered(String path, Function<Question, Answer> answer) {
        return Route.post(
                path, question -> isTrusted(question) ? answer.apply(question) : Answer.text(401, "token wanted\n"));
    }

    private boolean isTrusted(Question question) {
        byte[] given = question.bearer().orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8));
    }
}
