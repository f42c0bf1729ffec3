package org.portalprobe.config.loader;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.Language;
import org.portalprobe.config.QuietHours;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.config.notice.NoticeTopic;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.Unfit;
import org.portalprobe.config.yaml.YamlFile;
import org.portalprobe.config.yaml.YamlMapping;

/**
 * A YAML file that says who is told what:
 *
 * <pre>{@code
 * language: vi                             # or en
 * topics: [weekly-digest, certificate-expiring, portal-down, letter-changed]     # default: all
 * quiet-hours: ["22:00-06:30"]             # of Vietnam; what falls into them is sent after
 * digest-day: monday
 * certificate-days: [30, 14, 7, 1]
 * mail:
 *   server: "smtp.example.vn:587"
 *   security: starttls                     # tls | none (never with a user)
 *   user: probe@example.vn                 # the password comes from PORTALPROBE_MAIL_PASSWORD alone
 *   from: probe@example.vn
 *   to: [cntt@example.vn]
 * webhook:
 *   url: https://nhan.example.vn/thong-bao # signed with PORTALPROBE_WEBHOOK_SECRET
 * }</pre>
 */
public final class NoticeFile {

    private static final List<Integer> USUAL_DAYS = List.of(30, 14, 7, 1);
    private static final int LONGEST_AHEAD = 365;

    private static final TextParser<QuietHours.Span> SPAN =
            TextParser.of(QuietHours.Span::parse, "is no span of hours", "write e.g. \"22:00-06:30\"");

    private record Server(String host, int port) {}

    private NoticeFile() {}

    /** @throws ConfigException with every problem of the file */
    public static NoticeSettings read(Path file) {
        return YamlFile.read(file, root -> root.mapping().flatMap(NoticeFile::settings));
    }

    private static Optional<NoticeSettings> settings(YamlMapping map) {
        map.only(List.of("language", "topics", "quiet-hours", "digest-day", "certificate-days", "mail", "webhook"));
        var language = map.optional("language", v -> v.word(Language.class));
        var topics = map.optional("topics", v -> v.each(one -> one.word(NoticeTopic.class)));
        var quiet = map.optional("quiet-hours", v -> v.each(span -> span.parsed(SPAN)));
        var day = map.optional("digest-day", v -> v.word(DayOfWeek.class));
        var days = map.optional("certificate-days", v -> v.each(one -> one.integer(0, LONGEST_AHEAD)));
        var mail = map.optional("mail", v -> v.mapping().flatMap(NoticeFile::mail));
        var webhook = map.optional("webhook", v -> v.mapping().flatMap(NoticeFile::webhook));
        if (!map.has("mail") && !map.has("webhook")) {
            return map.self().wrong("says nowhere where notices go", "add mail: or webhook:, or both");
        }
        return map.build(() -> new NoticeSettings(
                language.orElse(Language.VI),
                topics.<Set<NoticeTopic>>map(Set::copyOf).orElse(EnumSet.allOf(NoticeTopic.class)),
                quiet.map(QuietHours::new).orElse(QuietHours.NONE),
                day.orElse(DayOfWeek.MONDAY),
                days.orElse(USUAL_DAYS),
                mail,
                webhook));
    }

    private static Optional<NoticeSettings.Mail> mail(YamlMapping map) {
        map.only(List.of("server", "security", "user", "from", "to"));
        var server = map.required("server", v -> v.parsed(NoticeFile::server));
        var security = map.optional("security", v -> v.word(NoticeSettings.Security.class));
        var user = map.optional("user", v -> v.text());
        var from = map.required("from", v -> v.parsed(NoticeFile::address));
        var to = map.required("to", v -> v.each(one -> one.parsed(NoticeFile::address)));
        if (user.isPresent() && security.equals(Optional.of(NoticeSettings.Security.NONE))) {
            return map.self().wrong("would send a password unencrypted", "security: starttls or tls, or no user");
        }
        return map.build(() -> new NoticeSettings.Mail(
                server.orElseThrow().host(),
                server.orElseThrow().port(),
                security.orElse(NoticeSettings.Security.STARTTLS),
                user,
                from.orElseThrow(),
                to.orElseThrow()));
    }

    private static Server server(String text) throws Unfit {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        String port = text.substring(colon + 1);
        if (!host.matches("[A-Za-z0-9.-]+") || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new Unfit("is no server", "write host and port, e.g. smtp.example.vn:587");
        }
        return new Server(host, Integer.parseInt(port));
    }

    private static String address(String text) throws Unfit {
        if (!text.matches("[^@\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+@[A-Za-z0-9.-]+")) {
            throw new Unfit("is no mail address", "write e.g. cntt@example.vn");
        }
        return text;
    }

    private static Optional<NoticeSettings.Webhook> webhook(YamlMapping map) {
        map.only(List.of("url"));
        var url = map.required("url", v -> v.parsed(NoticeFile::url));
        return map.build(() -> new NoticeSettings.Webhook(url.orElseThrow()));
    }

    private static URI url(String text) throws Unfit {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            String host = String.valueOf(url.getHost());
            boolean own = host.equals("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("[::1]");
            boolean fit = url.getHost() != null
                    && url.getRawUserInfo() == null
                    && (scheme.equals("https") || (scheme.equals("http") && own));
            if (fit) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            throw new Unfit("is no address", "write e.g. https://nhan.example.vn/thong-bao");
        }
        throw new Unfit("is no https address without credentials", "write e.g. https://nhan.example.vn/thong-bao");
    }
}
