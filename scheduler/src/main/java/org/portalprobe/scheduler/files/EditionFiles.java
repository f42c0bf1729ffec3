package org.portalprobe.scheduler.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.browser.Press;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.files.Badge;
import org.portalprobe.reports.files.EditionBook;
import org.portalprobe.reports.files.EditionJson;
import org.portalprobe.reports.files.FindingFiles;
import org.portalprobe.reports.files.FindingLine;
import org.portalprobe.reports.paper.Letterhead;
import org.portalprobe.reports.paper.Paper;
import org.portalprobe.reports.words.Words;

/**
 * Writes all files of an edition into a folder, none of them half.
 *
 * @param wanted entries that get files of their own and whose findings are listed; rankings are always whole
 * @param head of the weekly report
 */
public record EditionFiles(Edition edition, List<Entry> wanted, Letterhead head, Words words, Sources sources) {

    private static final Map<Kind, FindingFiles.Format> FINDINGS = new EnumMap<>(Map.of(
            Kind.XLSX, FindingFiles.Format.XLSX,
            Kind.CSV, FindingFiles.Format.CSV,
            Kind.JSON, FindingFiles.Format.JSON));

    /** Why a document could not be printed. */
    public static final class Unprinted extends IOException {
        private static final long serialVersionUID = 1L;

        Unprinted(String file, Fault fault) {
            super(file + ": " + fault.detail());
        }
    }

    public EditionFiles {
        wanted = List.copyOf(wanted);
    }

    /** Something made of an edition, into a writer. */
    @FunctionalInterface
    private interface Text {
        void to(BufferedWriter out) throws IOException;
    }

    /**
     * @param press must be there for {@link Kind#PDF}; else it is not used
     * @return names of what was published, in the folder's own order
     */
    public List<String> write(Path folder, Set<Kind> kinds, Optional<Press> press) throws IOException {
        try (Staging staging = Staging.in(folder)) {
            for (Kind kind : kinds) {
                one(kind, staging, press);
            }
            findings(staging, kinds);
            return staging.publish();
        }
    }

    private void one(Kind kind, Staging staging, Optional<Press> press) throws IOException {
        switch (kind) {
            case PDF -> print(staging, press.orElseThrow());
            case XLSX -> {
                try (OutputStream out = Files.newOutputStream(staging.folder().resolve("rankings.xlsx"))) {
                    EditionBook.xlsx(edition, words, out);
                }
            }
            case CSV -> tables(staging.folder("csv"));
            case JSON -> data(staging.folder());
            case EARL -> {
                Path earl = staging.folder("earl");
                for (Entry entry : wanted) {
                    AccessibilityFile.write(earl, edition, entry, sources, words);
                }
            }
            case BADGE -> {
                Path badges = staging.folder("badges");
                for (Entry entry : wanted) {
                    Files.writeString(badges.resolve(entry.stem() + ".svg"), Badge.svg(edition, entry, words));
                }
            }
            case SITE -> sources.site(staging.folder("site"), edition, wanted);
        }
    }

    private void tables(Path folder) throws IOException {
        for (Edition.BlockRanking block : edition.rankings()) {
            String name = block.block().name().toLowerCase(Locale.ROOT);
            text(folder, "ranking-" + name + ".csv", out -> EditionBook.ranking(edition, block, words, out));
            text(folder, "history-" + name + ".csv", out -> EditionBook.history(edition, block, words, out));
        }
        text(folder, "portals.csv", out -> EditionBook.portals(edition, words, out));
        text(folder, "criteria.csv", out -> EditionBook.criteria(edition, words, out));
    }

    private static void text(Path folder, String name, Text text) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            text.to(out);
        }
    }

    private void data(Path folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("report.json"))) {
            EditionJson.write(edition, words, out);
        }
        Files.write(folder.resolve("report.schema.json"), EditionJson.schema());
        Files.write(folder.resolve("findings.schema.json"), EditionJson.findingsSchema());
    }

    /** One pass over the store for all formats. */
    private void findings(Staging staging, Set<Kind> kinds) throws IOException {
        Set<FindingFiles.Format> formats = EnumSet.noneOf(FindingFiles.Format.class);
        FINDINGS.forEach((kind, format) -> {
            if (kinds.contains(kind)) {
                formats.add(format);
            }
        });
        if (formats.isEmpty()) {
            return;
        }
        try (var files = new FindingFiles(staging.folder(), edition, formats, words)) {
            for (Entry entry : wanted) {
                for (FindingLine line : sources.findings(entry)) {
                    files.add(line);
                }
            }
        }
    }

    private void print(Staging staging, Press press) throws IOException {
        print(staging.folder(), "leader.pdf", Paper.leader(edition, words), press);
        print(staging.folder(), "weekly.pdf", Paper.weekly(edition, head, words), press);
        Path own = staging.folder("leaders");
        Path packs = staging.folder("packs");
        for (Entry entry : wanted) {
            print(own, entry.stem() + ".pdf", Paper.leader(edition, entry, words), press);
            print(packs, entry.stem() + ".pdf", Paper.pack(edition, entry, sources.findings(entry), words), press);
        }
    }

    private static void print(Path folder, String name, String html, Press press) throws IOException {
        switch (press.pdf(html)) {
            case Seen.Got<byte[]> got -> Files.write(folder.resolve(name), got.value());
            case Seen.Missing<byte[]> missing -> throw new Unprinted(name, missing.fault());
        }
    }
}
