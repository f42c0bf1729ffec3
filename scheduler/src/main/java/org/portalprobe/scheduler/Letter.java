package org.portalprobe.scheduler;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.portalprobe.config.Language;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.http.UserAgent;
import org.portalprobe.scheduler.cli.Words;

/**
 * Asks a portal's owner to let the measurement through (scoring section 7).
 *
 * @param from addresses that we measure from; left open where there are none
 * @param sender who signs; left open where it is blank
 */
record Letter(List<String> from, String sender, Language language) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Days until the ranking says that the portal does not let us look (scoring section 7, proposed). */
    private static final int GRACE = 30;

    Letter {
        from = List.copyOf(from);
    }

    String to(Portal asked, LocalDate today) {
        Words words = new Words(language, "letter");
        String open = words.say("open");
        ProbeSettings usual = ProbeSettings.DEFAULT;
        return words.say(
                "letter",
                today.format(DAY),
                language == Language.VI ? asked.name().vi() : asked.name().en(),
                asked.url(),
                from.isEmpty() ? open : String.join(", ", from),
                UserAgent.of(usual),
                usual.contact(),
                usual.requestDelay().toMillis() / 1_000.0,
                usual.sampleSize(),
                today.plusDays(GRACE).format(DAY),
                sender.isBlank() ? open : sender);
    }
}
