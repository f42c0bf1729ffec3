package org.portalprobe.reports.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portalprobe.config.QuietHours;
import org.portalprobe.reports.notice.Message;
import org.portalprobe.reports.notice.NoticeBook;
import org.portalprobe.reports.notice.NoticeBook.Waiting;

/** Takes notices in for every channel and sends what is due, unless the hour is quiet. */
public final class NoticeRound {

    /** @param failed channel and reason of each that could not be sent now */
    public record Told(int taken, int sent, List<String> failed, boolean quiet) {
        public Told {
            failed = List.copyOf(failed);
        }
    }

    private final NoticeBook book;
    private final Map<String, Channel> channels;
    private final QuietHours quiet;

    public NoticeRound(NoticeBook book, Collection<? extends Channel> channels, QuietHours quiet) {
        this.book = book;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.quiet = quiet;
    }

    public Told run(List<Message> messages, Instant now) {
        int taken = 0;
        for (Message message : messages) {
            for (String channel : channels.keySet()) {
                taken += book.offer(message, channel, now) ? 1 : 0;
            }
        }
        return quiet.holds(now) ? new Told(taken, 0, List.of(), true) : send(taken, now);
    }

    private Told send(int taken, Instant now) {
        int sent = 0;
        var failed = new ArrayList<String>();
        for (Waiting one : book.due(now)) {
            Channel channel = channels.get(one.channel());
            if (channel == null) {
                // Of a channel that the operator has taken out since; it may come back.
                continue;
            }
            Optional<String> reason = channel.send(one.message());
            if (reason.isEmpty()) {
                book.sent(one);
                sent++;
            } else {
                book.failed(one, reason.get(), now);
                failed.add(one.channel() + ": " + reason.get());
            }
        }
        return new Told(taken, sent, failed, false);
    }
}
