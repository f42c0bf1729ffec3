package org.portalprobe.reports.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.Sighting;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;

/**
 * Evidence as files: {@code blobs/ab/abcdef…} addressed by content and {@code visits/<sighting>.json}, {@code pulses/<sighting>.json}. Thread-safe; several processes
 * may share a folder. What a crash left unfinished is ignored.
 */
public final class EvidenceFolder implements EvidenceSink, Blobs {

    private static final String JSON = ".json";

    private final Path root;
    private final Path blobs;
    private final Path visits;
    private final Path pulses;

    private final InstantSource clock;

    private EvidenceFolder(Path root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
        this.blobs = root.resolve("blobs");
        this.visits = root.resolve("visits");
        this.pulses = root.resolve("pulses");
    }

    /**
     * Opens the folder, creating it when missing.
     *
     * @throws IOException when it can be neither created nor written; the message names the folder
     */
    public static EvidenceFolder at(Path root) throws IOException {
        return at(root, InstantSource.system());
    }

    /** @param clock says when a blob was last wanted, so that a sweep spares it until its sighting is saved */
    static EvidenceFolder at(Path root, InstantSource clock) throws IOException {
        var folder = new EvidenceFolder(root.toAbsolutePath().normalize(), clock);
        try {
            Files.createDirectories(folder.blobs);
            Files.createDirectories(folder.visits);
        } catch (IOException failed) {
            throw new IOException("evidence folder " + folder.root + " cannot be created: " + failed, failed);
        }
        if (!Files.isWritable(folder.blobs) || !Files.isWritable(folder.visits)) {
            throw new IOException("evidence folder " + folder.root + " is not writable for this user");
        }
        return folder;
    }

    @Override
    public BlobRef put(byte[] bytes, String mediaType) throws IOException {
        var blob = new BlobRef(HexFormat.of().formatHex(Digest.sha256(bytes)), mediaType, bytes.length);
        Path file = fileOf(blob);
        // A file of another size is a damaged one: the name promises the content.
        if (!Files.isRegularFile(file) || Files.size(file) != bytes.length) {
            keep(file, bytes);
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return blob;
    }

    @Override
    public void save(Sighting sighting) throws IOException {
        String json =
                switch (sighting) {
                    case Visit visit -> SightingFormat.write(visit);
                    case PulseDay day -> SightingFormat.write(day);
                };
        Path file = sighting instanceof PulseDay ? pulses.resolve(sighting.id() + JSON) : fileOf(sighting.id());
        keep(file, json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream open(BlobRef blob) throws IOException {
        try {
            return Files.newInputStream(fileOf(blob));
        } catch (NoSuchFileException missing) {
            throw new IOException("evidence folder " + root + " has no blob " + blob.sha256(), missing);
        }
    }

    /** Ids of all kept visits, by portal and then by start. */
    public List<SightingId> visits() throws IOException {
        try (Stream<Path> files = Files.list(visits)) {
            return files.map(file -> visits.relativize(file).toString())
                    .filter(name -> name.endsWith(JSON) && !name.startsWith("."))
                    .map(name -> new SightingId(name.substring(0, name.length() - JSON.length())))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The visit; empty when none of that id was kept.
     *
     * @throws IllegalArgumentException when the file is no visit of a format this version reads
     */
    public Optional<Visit> visit(SightingId id) throws IOException {
        try {
            return Optional.of(SightingFormat.readVisit(Files.readString(fileOf(id))));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    Path root() {
        return root;
    }

    /** What is done with one file. */
    @FunctionalInterface
    interface Each {
        void file(Path file) throws IOException;
    }

    /** Every file below the folder of blobs, unfinished ones too; it may be deleted. */
    void eachBlob(Each each) throws IOException {
        try (DirectoryStream<Path> starts = Files.newDirectoryStream(blobs, Files::isDirectory)) {
            for (Path start : starts) {
                eachIn(start, each);
            }
        }
    }

    /** Every file in the folder of visits, unfinished ones too; it may be deleted. */
    void eachVisit(Each each) throws IOException {
        eachIn(visits, each);
    }

    private static void eachIn(Path folder, Each each) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                each.file(file);
            }
        }
    }

    Path fileOf(String sha256) {
        return blobs.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Path fileOf(BlobRef blob) {
        return fileOf(blob.sha256());
    }

    Path fileOf(SightingId id) {
        return visits.resolve(id + JSON);
    }

    private void keep(Path file, byte[] bytes) throws IOException {
        try {
            WholeFile.write(file, bytes);
        } catch (IOException failed) {
            throw new IOException("evidence folder " + root + ": " + failed.getMessage(), failed);
        }
    }
}
