package org.portalprobe.reports.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.Language;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Editions;
import org.portalprobe.reports.words.Words;

/** Memory does not grow with what is found: less than 100 MB above idle for 200 000 findings in all formats. */
@Tag("long")
class FindingFilesMemoryTest {

    private static final int FINDINGS = 200_000;
    private static final long MOST = 100L << 20;

    @TempDir
    private Path folder;

    @Test
    void theHeapStaysFlatHoweverManyFindingsThereAre() throws IOException {
        Edition edition = Editions.small();
        List<FindingLine> lines = Editions.findings(edition.entries().getFirst(), "<img src=\"a.png\">");
        long idle = used();
        long most = 0;
        try (var files =
                new FindingFiles(folder, edition, EnumSet.allOf(FindingFiles.Format.class), Words.in(Language.VI))) {
            for (int count = 0; count < FINDINGS; count++) {
                files.add(lines.get(count % lines.size()));
                if (count % 40_000 == 0) {
                    most = Math.max(most, used());
                }
            }
            most = Math.max(most, used());
        }

        assertThat(most - idle).isLessThan(MOST);
        assertThat(Files.size(folder.resolve("findings.xlsx"))).isPositive();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
