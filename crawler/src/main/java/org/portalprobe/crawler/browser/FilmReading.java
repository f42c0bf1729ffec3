package org.portalprobe.crawler.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.FilmFrame;
import org.portalprobe.crawler.artifact.LoadDetail;

/**
 * A film with the completeness of each of its pictures.
 *
 * @param shots since the navigation's start, by time
 * @param start of the navigation, by the wall clock
 * @param complete one share for each shot
 */
record FilmReading(List<Film.Shot> shots, double start, List<Double> complete) {

    /** Colours settle by a few pixels for long, as a cursor blinks. */
    private static final double ALL = 0.995;

    /**
     * @param start of the navigation, milliseconds by the wall clock
     * @return empty when nothing was filmed since
     */
    static Optional<FilmReading> of(List<Film.Shot> all, double start) throws IOException {
        List<Film.Shot> before =
                all.stream().filter(shot -> shot.epochMillis() < start).toList();
        List<Film.Shot> shots = new ArrayList<>();
        // The empty tab is what the page starts from.
        before.stream().reduce((one, next) -> next).ifPresent(last -> shots.add(new Film.Shot(start, last.encoded())));
        all.stream().filter(shot -> shot.epochMillis() >= start).forEach(shots::add);
        if (shots.isEmpty()) {
            return Optional.empty();
        }
        List<BufferedImage> pictures = new ArrayList<>();
        for (Film.Shot shot : shots) {
            pictures.add(shot.picture());
        }
        return Optional.of(new FilmReading(shots, start, VisualProgress.of(pictures)));
    }

    private double at(int index) {
        return shots.get(index).epochMillis() - start;
    }

    /** Milliseconds: the area above the curve of completeness. */
    double speedIndex() {
        double index = at(0);
        for (int i = 1; i < shots.size(); i++) {
            index += (at(i) - at(i - 1)) * (1 - complete.get(i - 1));
        }
        return index;
    }

    /** Milliseconds until the page looks as it does at the end. */
    double visuallyComplete() {
        int last = complete.size() - 1;
        for (int i = 0; i < last; i++) {
            if (complete.get(i) >= ALL) {
                return at(i);
            }
        }
        return at(last);
    }

    /** The pictures at which most had changed, the first and the last always. */
    List<FilmFrame> frames(EvidenceSink sink) throws IOException {
        List<FilmFrame> frames = new ArrayList<>();
        double step = 1.0 / (LoadDetail.MAX_FRAMES - 2);
        double shown = -1;
        for (int i = 0; i < shots.size(); i++) {
            boolean last = i == shots.size() - 1;
            if (last || (complete.get(i) >= shown + step && frames.size() < LoadDetail.MAX_FRAMES - 1)) {
                shown = complete.get(i);
                frames.add(new FilmFrame(at(i), shown, sink.put(shots.get(i).jpeg(), "image/jpeg")));
            }
        }
        return frames;
    }
}
