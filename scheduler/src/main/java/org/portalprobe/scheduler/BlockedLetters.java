package org.portalprobe.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portalprobe.config.Portal;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.loader.RegistryFile;

/** Letters to the owners of all portals that a night was shut out of. */
record BlockedLetters(Letter letter, Path out, InstantSource clock) {

    /**
     * Returns the files written; portals that the registry does not know get none.
     *
     * @param night a night's report as JSON
     */
    List<Path> write(String night, Path registry) throws IOException {
        Set<String> blocked = blocked(new ObjectMapper().readTree(night));
        List<Portal> portals = RegistryFile.read(registry).portals().stream()
                .filter(portal -> blocked.contains(portal.id().value()))
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        Path folder = Files.createDirectories(out.resolve("letters"));
        List<Path> files = new ArrayList<>();
        for (Portal portal : portals) {
            Path file = folder.resolve(portal.id() + ".txt");
            Files.writeString(file, letter.to(portal, today) + "\n");
            new Letters(out).written(portal.id(), today);
            files.add(file);
        }
        return files;
    }

    private static Set<String> blocked(JsonNode night) {
        Set<String> blocked = new HashSet<>();
        night.path("runs").forEach(run -> {
            if (run.path("state").asText().equals("blocked")) {
                blocked.add(run.path("portal").asText());
            }
        });
        return blocked;
    }
}
