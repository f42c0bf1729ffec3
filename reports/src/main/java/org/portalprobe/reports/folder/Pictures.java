package org.portalprobe.reports.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.reports.store.Blobs;
import org.portalprobe.reports.store.WholeFile;

/** The screenshots that a report shows, copied beside it under names of their content. */
final class Pictures {

    private static final String ASSETS = "assets/";

    private final Blobs evidence;
    private final Path folder;
    private final Map<String, BlobRef> wanted = new LinkedHashMap<>();

    Pictures(Blobs evidence, Path folder) {
        this.evidence = evidence;
        this.folder = folder;
    }

    /** File of the picture relative to the report; empty when it is of no type we show or the evidence lacks it. */
    Optional<String> file(BlobRef blob) {
        Optional<String> file =
                ending(blob.type()).map(ending -> ASSETS + blob.sha256().substring(0, 24) + ending);
        return file.filter(name -> wanted.containsKey(name) || there(name, blob));
    }

    void write() throws IOException {
        for (Map.Entry<String, BlobRef> picture : wanted.entrySet()) {
            Path target = folder.resolve(picture.getKey());
            if (!Files.isRegularFile(target)) {
                try (InputStream in = evidence.open(picture.getValue())) {
                    WholeFile.write(target, in.readAllBytes());
                }
            }
        }
    }

    private boolean there(String name, BlobRef blob) {
        try {
            evidence.open(blob).close();
        } catch (IOException pruned) {
            return false;
        }
        wanted.put(name, blob);
        return true;
    }

    /** Raster images alone: an SVG from elsewhere could carry a script. */
    private static Optional<String> ending(String mediaType) {
        return switch (mediaType) {
            case "image/png" -> Optional.of(".png");
            case "image/jpeg" -> Optional.of(".jpg");
            case "image/webp" -> Optional.of(".webp");
            default -> Optional.empty();
        };
    }
}
