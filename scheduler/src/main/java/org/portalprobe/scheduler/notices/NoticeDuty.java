package org.portalprobe.scheduler.notices;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.reports.notice.Message;
import org.portalprobe.reports.notice.NoticeBook;
import org.portalprobe.reports.post.NoticeRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once for each night that is over finds out what is to be told; every time sends what waits. What fails is logged and done the next time. */
public final class NoticeDuty {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDuty.class);

    /** Finds out what is to be told after a night. */
    @FunctionalInterface
    public interface Gathering {
        List<Message> after(LocalDate night) throws IOException;
    }

    private final Gathering gathering;
    private final NoticeBook book;
    private final NoticeRound round;
    private final Function<Instant, Optional<LocalDate>> closed;
    private final InstantSource clock;

    /** @param closed the night that is over, unless one goes on */
    public NoticeDuty(
            Gathering gathering,
            NoticeBook book,
            NoticeRound round,
            Function<Instant, Optional<LocalDate>> closed,
            InstantSource clock) {
        this.gathering = gathering;
        this.book = book;
        this.round = round;
        this.closed = closed;
        this.clock = clock;
    }

    public void perform() {
        Instant now = clock.instant();
        try {
            Optional<LocalDate> night = closed.apply(now).filter(one -> !book.marked(key(one)));
            List<Message> messages = night.isPresent() ? gathering.after(night.get()) : List.of();
            NoticeRound.Told told = round.run(messages, now);
            night.ifPresent(one -> book.mark(key(one), now));
            told.failed().forEach(why -> LOG.warn("a notice waits: {}", why));
            if (told.taken() + told.sent() > 0) {
                LOG.info("notices: {} new, {} sent", told.taken(), told.sent());
            } else {
                LOG.debug("notices: nothing to tell");
            }
        } catch (IOException | RuntimeException failed) {
            LOG.error("notices could not be made: {}", failed.toString());
        }
    }

    private static String key(LocalDate night) {
        return "gathered/" + night;
    }
}
