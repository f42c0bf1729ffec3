package org.portalprobe.scheduler.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;
import org.portalprobe.reports.night.NightJson;
import org.portalprobe.reports.night.NightMail;
import org.portalprobe.reports.night.NightReport;

/** The desk where nobody serves, or the database lets many in. */
public record LocalDesk(NightDesk desk) implements Desk {

    private Optional<NightReport> report(String night) {
        return night.equals(LATEST) ? desk.latest() : desk.report(LocalDate.parse(night));
    }

    @Override
    public Optional<String> json(String night) {
        return report(night).map(report -> new String(NightJson.of(report), StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> mail(String night, Language language) {
        return report(night).map(report -> NightMail.of(report, language));
    }

    @Override
    public boolean pause(String reason) {
        return desk.ledger().pause(reason);
    }

    @Override
    public boolean resume() {
        return desk.ledger().resume();
    }

    @Override
    public int retry() {
        return desk.retry();
    }

    @Override
    public int now(List<PortalId> portals) {
        return desk.now(portals);
    }
}
