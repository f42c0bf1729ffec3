package org.portalprobe.checks.functions;

import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.functions.PageView.Read;
import org.portalprobe.crawler.artifact.functions.PageOutline.Form;
import org.portalprobe.crawler.outline.Phrases;

/** F04: does an entry to log in lead to the national identity? Nothing is entered or pressed. */
final class LoginDetector {

    private static final Phrases LOGIN = Words.of("login");
    private static final Phrases IDENTITY = Words.of("identity");
    private static final int LONGEST = 70;

    private LoginDetector() {}

    static Found of(PageView page) {
        Optional<Read> national = page.usable(words -> words.length() <= LONGEST)
                .filter(LoginDetector::isNational)
                .findFirst();
        if (national.isPresent()) {
            return shown(national.get());
        }
        Optional<Form> own = page.outline().forms().stream()
                .filter(form ->
                        form.fields().stream().anyMatch(field -> field.type().equals("password")))
                .filter(form -> LOGIN.in(org.portalprobe.crawler.outline.Folded.of(
                        form.heading() + " | " + String.join(" | ", form.buttons()))))
                .findFirst();
        if (own.isPresent()) {
            return Found.broken(own.get().place(), own.get().heading());
        }
        return page.usable(LOGIN::in)
                .findFirst()
                .map(entry -> Found.unclear(entry.piece().place(), entry.piece().text()))
                .orElse(Found.ABSENT);
    }

    /** With the host where the address names it: it is what a citizen should see before entering a password. */
    private static Found shown(Read entry) {
        String href = entry.piece().href();
        String words = entry.piece().text();
        return Found.shown(
                entry.piece().place(),
                NationalHosts.isIdentity(href) ? words + " → " + NationalHosts.host(href) : words);
    }

    /** Links and buttons by which one logs in, whatever they lead to. */
    static Stream<Read> entries(PageView page) {
        return page.usable(words -> words.length() <= LONGEST && LOGIN.in(words));
    }

    private static boolean isNational(Read entry) {
        boolean named = LOGIN.in(entry.words()) && IDENTITY.in(entry.words());
        boolean account = entry.words().contains("vneid") && entry.words().startsWith("tai khoan");
        boolean leads = NationalHosts.isIdentity(entry.piece().href()) && LOGIN.in(entry.words());
        return named || account || leads;
    }
}
