package org.portalprobe.config.notice;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.Language;
import org.portalprobe.config.QuietHours;

/**
 * Notices that an operator wants.
 *
 * @param quiet hours of Vietnam in which nothing is sent; what falls into them is sent after
 * @param certificateDays so many days before a certificate ends it is told, once each; the most days first
 */
public record NoticeSettings(
        Language language,
        Set<NoticeTopic> topics,
        QuietHours quiet,
        DayOfWeek digestDay,
        List<Integer> certificateDays,
        Optional<Mail> mail,
        Optional<Webhook> webhook) {

    /** How the connection to a mail server is kept from others' eyes. */
    public enum Security {
        STARTTLS,
        TLS,
        /** Plain; never with credentials. */
        NONE
    }

    /** @param user empty where the server asks for none */
    public record Mail(String host, int port, Security security, Optional<String> user, String from, List<String> to) {
        public Mail {
            to = List.copyOf(to);
        }
    }

    /** https, or http to this machine. */
    public record Webhook(URI url) {}

    public NoticeSettings {
        topics = Set.copyOf(topics);
        certificateDays =
                certificateDays.stream().sorted((one, other) -> other - one).toList();
    }
}
