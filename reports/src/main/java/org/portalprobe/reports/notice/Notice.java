package org.portalprobe.reports.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.notice.NoticeTopic;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.reports.edition.Movement;

/** Something to be told, once: the same key is the same notice, whenever it is found out. */
public sealed interface Notice {

    NoticeTopic topic();

    String key();

    /** @param monday of the week that begins */
    record Digest(LocalDate monday, int portals, List<Movement> risen, List<Movement> fallen) implements Notice {
        public Digest {
            risen = List.copyOf(risen);
            fallen = List.copyOf(fallen);
        }

        @Override
        public NoticeTopic topic() {
            return NoticeTopic.WEEKLY_DIGEST;
        }

        @Override
        public String key() {
            return "digest/" + monday;
        }
    }

    /**
     * @param fingerprint of the certificate: a renewed one is another
     * @param step days ahead at which it is told
     * @param days left, none when it is over
     */
    record Expiring(
            PortalId portal, LocalizedText name, String host, String fingerprint, Instant ends, int step, long days)
            implements Notice {
        @Override
        public NoticeTopic topic() {
            return NoticeTopic.CERTIFICATE_EXPIRING;
        }

        @Override
        public String key() {
            return "certificate/" + fingerprint + "/" + step;
        }
    }

    /**
     * @param since first night of the outage: as long as it lasts it is one notice
     * @param runs of the last night that all failed
     */
    record Down(PortalId portal, LocalizedText name, LocalDate since, int runs, Cause cause) implements Notice {
        @Override
        public NoticeTopic topic() {
            return NoticeTopic.PORTAL_DOWN;
        }

        @Override
        public String key() {
            return "down/" + portal + "/" + since;
        }
    }

    record Lettered(PortalId portal, LocalizedText name, LocalDate night, Letter before, Letter after)
            implements Notice {
        @Override
        public NoticeTopic topic() {
            return NoticeTopic.LETTER_CHANGED;
        }

        @Override
        public String key() {
            return "letter/" + portal + "/" + night;
        }
    }
}
