package org.portalprobe.reports.files;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.portalprobe.config.Language;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Editions;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.paper.Letterhead;
import org.portalprobe.reports.paper.Paper;
import org.portalprobe.reports.words.Words;

/** Writes the files of a made-up country into {@code -Dpreview.folder=…}, to be looked at by a person. */
class EditionFilesPreview {

    @Test
    @EnabledIfSystemProperty(named = "preview.folder", matches = ".+")
    void writesTheFilesOfACountry() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("preview.folder")));
        Edition edition = Editions.national();
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            Path own = Files.createDirectories(folder.resolve(language.tag()));
            try (OutputStream out = Files.newOutputStream(own.resolve("rankings.xlsx"))) {
                EditionBook.xlsx(edition, words, out);
            }
            try (var findings = new FindingFiles(own, edition, EnumSet.allOf(FindingFiles.Format.class), words)) {
                for (Entry entry : edition.entries()) {
                    for (FindingLine line : Editions.findings(entry, "=cmd|' /C calc'!A0")) {
                        findings.add(line);
                    }
                }
            }
            Entry entry = edition.entries().getLast();
            Files.writeString(own.resolve("leader.html"), Paper.leader(edition, words));
            Files.writeString(own.resolve("own.html"), Paper.leader(edition, entry, words));
            Files.writeString(
                    own.resolve("pack.html"),
                    Paper.pack(edition, entry, Editions.findings(entry, "<b>chữ</b>"), words));
            Files.writeString(own.resolve("weekly.html"), Paper.weekly(edition, Letterhead.open(words), words));
            Files.writeString(own.resolve("badge.svg"), Badge.svg(edition, entry, words));
        }
    }
}
