package org.portalprobe.reports.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.store.Blobs;

class ReportFolderTest {

    private static final Blobs PICTURES = blob -> new ByteArrayInputStream(new byte[] {1, 2, 3});

    @TempDir
    Path place;

    @Test
    void writesPagesOfBothLanguagesTheEmissionAndThePictures() throws IOException {
        new ReportFolder(PICTURES).write(place, Cards.run(Cards.middling()));

        assertThat(files())
                .contains(
                        "index.html",
                        "index.en.html",
                        "portal-vi-du.html",
                        "portal-vi-du.en.html",
                        "scores.json",
                        "scores.schema.json")
                .filteredOn(file -> file.startsWith("assets/"))
                .hasSize(9);
        assertThat(files()).noneMatch(file -> file.endsWith(".part"));
    }

    @Test
    void growsWithEveryFinishedPortal() throws IOException {
        var folder = new ReportFolder(PICTURES);
        folder.write(place, Cards.run());
        folder.write(place, Cards.run(Cards.unreachable()));
        folder.write(place, Cards.run(Cards.unreachable(), Cards.middling()));

        assertThat(place.resolve("index.html")).content().contains("Vắng Mặt").contains("Ví Dụ");
        assertThat(files()).contains("portal-vang-mat.html", "portal-vi-du.html");
    }

    @Test
    void givesTheSameFilesForTheSameReport() throws IOException {
        RunReport run = Cards.run(Cards.middling());
        new ReportFolder(PICTURES).write(place.resolve("a"), run);
        new ReportFolder(PICTURES).write(place.resolve("b"), run);

        for (String file : List.of("index.html", "portal-vi-du.en.html", "scores.json")) {
            assertThat(place.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(place.resolve("b").resolve(file));
        }
    }

    @Test
    void leavesOutPicturesThatTheEvidenceNoLongerHas() throws IOException {
        new ReportFolder(blob -> {
                    throw new FileNotFoundException(blob.sha256());
                })
                .write(place, Cards.run(Cards.middling()));

        assertThat(place.resolve("portal-vi-du.html")).content().contains("Không có ảnh chụp");
        assertThat(place.resolve("assets")).doesNotExist();
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(place.resolve("tep"));

        assertThatIOException()
                .isThrownBy(() -> new ReportFolder(PICTURES).write(file, Cards.run(Cards.unreachable())))
                .withMessageContaining(file.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString())
                    .toList();
        }
    }
}
