package org.portalprobe.crawler.browser;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.FilmFrame;
import org.portalprobe.crawler.artifact.LayoutShiftSeen;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadedResource;

/** What explains a load's numbers, frozen with them and kept only where it is asked for. */
record LoadEvidence(List<LoadedResource> resources, List<LayoutShiftSeen> shifts, Optional<FilmReading> film) {

    LoadDetail keep(EvidenceSink sink) throws IOException {
        List<FilmFrame> frames = film.isPresent() ? film.get().frames(sink) : List.of();
        return new LoadDetail(
                resources, shifts, frames, film.map(seen -> seen.shots().size()).orElse(0));
    }
}
