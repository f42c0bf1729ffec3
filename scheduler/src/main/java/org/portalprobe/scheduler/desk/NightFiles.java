package org.portalprobe.scheduler.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Language;
import org.portalprobe.reports.html.HtmlReport;
import org.portalprobe.reports.night.NightJson;
import org.portalprobe.reports.night.NightMail;
import org.portalprobe.reports.night.NightReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the report of a night where the operator, or a mail program, finds it in the morning. */
public record NightFiles(NightDesk desk, Path folder, String version) {

    private static final Logger LOG = LoggerFactory.getLogger(NightFiles.class);

    /** A full disk is logged: the same report can be had from the server. */
    public void write(LocalDate night) {
        Optional<NightReport> report = desk.report(night);
        if (report.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            byte[] page = HtmlReport.night(report.get(), List.of(), night + ".html", version, Language.VI);
            Files.write(folder.resolve(night + ".html"), page);
            Files.write(folder.resolve(night + ".json"), NightJson.of(report.get()));
            Files.writeString(folder.resolve(night + ".txt"), NightMail.of(report.get(), Language.VI));
        } catch (IOException noRoom) {
            LOG.error("the report of the night {} cannot be written: {}", night, noRoom.getMessage());
        }
    }
}
