package org.portalprobe.checks.functions;

import java.util.Optional;
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
            return national.get().shown();
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

    private static boolean isNational(Read entry) {
        boolean named = LOGIN.in(entry.words()) && IDENTITY.in(entry.words());
        boolean account = entry.words().contains("vneid") && entry.words().startsWith("tai khoan");
        boolean leads = NationalHosts.isIdentity(entry.piece().href()) && LOGIN.in(entry.words());
        return named || account || leads;
    }
}
