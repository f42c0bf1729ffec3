package org.portalprobe.scheduler.notices;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.reports.post.Channel;
import org.portalprobe.reports.post.MailChannel;
import org.portalprobe.reports.post.WebhookChannel;

/** The channels that settings name; their secrets come from the environment alone, which no list of processes shows. */
public final class Channels {

    public static final String PASSWORD = "PORTALPROBE_MAIL_PASSWORD";
    public static final String SECRET = "PORTALPROBE_WEBHOOK_SECRET";

    private static final int SHORTEST_SECRET = 16;

    private Channels() {}

    /** @throws ConfigException naming every secret that is missing */
    public static List<Channel> of(NoticeSettings settings, Map<String, String> environment, InstantSource clock) {
        List<ConfigProblem> problems = new ArrayList<>();
        List<Channel> channels = new ArrayList<>();
        Optional<String> password =
                Optional.ofNullable(environment.get(PASSWORD)).filter(text -> !text.isEmpty());
        Optional<String> secret = Optional.ofNullable(environment.get(SECRET)).filter(text -> !text.isEmpty());
        settings.mail().ifPresent(mail -> {
            if (mail.user().isPresent() && password.isEmpty()) {
                problems.add(missing(PASSWORD, "the password of " + mail.user().get()));
            }
            channels.add(new MailChannel(mail, password, clock));
        });
        settings.webhook().ifPresent(webhook -> {
            if (secret.filter(text -> text.length() >= SHORTEST_SECRET).isEmpty()) {
                problems.add(missing(SECRET, "a secret of 16 characters or more that the receiver knows too"));
            } else {
                channels.add(new WebhookChannel(webhook, secret.get(), clock));
            }
        });
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return channels;
    }

    private static ConfigProblem missing(String name, String wanted) {
        return new ConfigProblem(name, 0, "", "", "is not set in the environment, or too short", wanted);
    }
}
