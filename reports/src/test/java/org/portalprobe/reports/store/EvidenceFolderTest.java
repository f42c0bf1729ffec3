package org.portalprobe.reports.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.Visits;

class EvidenceFolderTest {

    @TempDir
    Path root;

    @Test
    void keepsTheSameBytesOnceUnderTheNameOfTheirContent() throws IOException {
        EvidenceFolder folder = EvidenceFolder.at(root);

        BlobRef first = folder.put("xin chào".getBytes(UTF_8), "text/plain");
        BlobRef second = folder.put("xin chào".getBytes(UTF_8), "text/plain");

        assertThat(second).isEqualTo(first);
        assertThat(first.size()).isEqualTo(9);
        assertThat(files()).containsExactly("blobs/" + first.sha256().substring(0, 2) + "/" + first.sha256());
        assertThat(folder.open(first)).hasBinaryContent("xin chào".getBytes(UTF_8));
    }

    @Test
    void readsBackWhatItSaved() throws IOException {
        EvidenceFolder folder = EvidenceFolder.at(root);
        Visit visit = Visits.seen("vi-du", 3);

        folder.save(visit);

        assertThat(folder.visits()).containsExactly(visit.id());
        assertThat(EvidenceFolder.at(root).visit(visit.id())).contains(visit);
        assertThat(folder.visit(new SightingId("khac-20261121T021500Z"))).isEmpty();
    }

    @Test
    void listsVisitsInOrderAndIgnoresWhatACrashLeftUnfinished() throws IOException {
        EvidenceFolder folder = EvidenceFolder.at(root);
        folder.save(Visits.seen("vi-du", 1));
        folder.save(Visits.unreachable("an-giang"));
        Files.writeString(root.resolve("visits/.vi-du-20261122T021500Z.json.1234.part"), "{\"format\":");

        assertThat(folder.visits())
                .extracting(SightingId::value)
                .containsExactly("an-giang-20261121T021500Z", "vi-du-20261121T021500Z");
    }

    @Test
    void writesADamagedBlobAnew() throws IOException {
        EvidenceFolder folder = EvidenceFolder.at(root);
        BlobRef blob = folder.put("toàn vẹn".getBytes(UTF_8), "text/plain");
        Files.writeString(
                root.resolve("blobs").resolve(blob.sha256().substring(0, 2)).resolve(blob.sha256()), "to");

        folder.put("toàn vẹn".getBytes(UTF_8), "text/plain");

        assertThat(folder.open(blob)).hasBinaryContent("toàn vẹn".getBytes(UTF_8));
    }

    @Test
    void namesTheFolderWhenABlobIsMissing() throws IOException {
        EvidenceFolder folder = EvidenceFolder.at(root);

        assertThatIOException()
                .isThrownBy(() -> folder.open(Visits.screenshot(1)))
                .withMessageContaining(root.toString())
                .withMessageContaining(Visits.screenshot(1).sha256());
    }

    @Test
    void refusesAPlaceThatIsNoFolder() throws IOException {
        Path file = Files.createFile(root.resolve("tep"));

        assertThatIOException().isThrownBy(() -> EvidenceFolder.at(file)).withMessageContaining(file.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }
}
