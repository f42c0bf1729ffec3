package org.portalprobe.checks.functions;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.functions.PageView.Read;
import org.portalprobe.crawler.artifact.SkippedPage;

/**
 * F04: an entry that says so on a page, or one whose address the portal's own server leads on to a host of the national identity, as the
 * crawl saw when it asked for it. An own account alone is still a fault.
 */
final class LoginCheck extends FunctionCheck {

    LoginCheck(LastReading reading) {
        super("sso-login", Feature.LOGIN, reading);
    }

    @Override
    Answer ask(VisitReading read) {
        Answer shown = super.ask(read);
        return shown.outcome() instanceof Outcome.Passed ? shown : led(read).orElse(shown);
    }

    private static Optional<Answer> led(VisitReading read) {
        List<SkippedPage> left = read.visit().sample().toOptional().stream()
                .flatMap(sample -> sample.skipped().stream())
                .filter(page -> host(page).isPresent())
                .toList();
        return read.pages().stream().flatMap(seen -> led(seen, left)).findFirst();
    }

    private static Stream<Answer> led(SeenPage seen, List<SkippedPage> left) {
        return LoginDetector.entries(seen.view()).flatMap(entry -> left.stream()
                .filter(page -> bare(entry).equals(bare(page.url().toString())))
                .flatMap(page -> host(page).stream())
                .map(host -> Verdicts.shown(
                        seen, Found.shown(entry.piece().place(), entry.piece().text() + " → " + host))));
    }

    private static Optional<String> host(SkippedPage page) {
        return page.elsewhere()
                .map(URI::toString)
                .filter(NationalHosts::isIdentity)
                .map(NationalHosts::host);
    }

    private static String bare(Read entry) {
        return bare(entry.piece().href());
    }

    /** Each page's login says in its parameters where to come back to. */
    private static String bare(String address) {
        return address.replaceFirst("[?#;].*", "");
    }
}
