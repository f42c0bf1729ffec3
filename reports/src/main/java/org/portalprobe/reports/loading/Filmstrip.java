package org.portalprobe.reports.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.FilmFrame;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.reports.words.Words;

/**
 * How a page looked while it loaded.
 *
 * @param look for the style sheet: {@code mobile} or {@code desktop}, whose pictures have another shape
 * @param note how many pictures there were
 */
public record Filmstrip(String look, List<Picture> pictures, String note) {

    /** Milliseconds by which a picture may be dated before the paint that it shows: three frames. */
    private static final double EARLY = 50;

    private static final List<LoadMoment> MARKED = List.of(LoadMoment.FCP, LoadMoment.LCP, LoadMoment.COMPLETE);

    /**
     * One picture.
     *
     * @param file empty when the evidence lacks it
     * @param alt what it shows, in words
     * @param complete share of the way to the last picture
     * @param marks moments that it is the first picture of
     */
    public record Picture(Optional<String> file, String alt, String time, String complete, List<String> marks) {}

    static Filmstrip of(
            LoadTiming timing,
            LoadDetail detail,
            FormFactor device,
            Function<BlobRef, Optional<String>> pictures,
            Words words) {
        List<FilmFrame> frames = detail.film();
        List<List<String>> marks = marks(timing, frames, words);
        List<Picture> strip = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            FilmFrame frame = frames.get(i);
            String time = words.value(frame.at(), Unit.MILLISECONDS);
            String complete = words.number(frame.complete() * 100, 0) + "%";
            strip.add(new Picture(
                    pictures.apply(frame.picture()),
                    words.text("load.film.alt", time, complete),
                    time,
                    complete,
                    marks.get(i)));
        }
        return new Filmstrip(
                device == FormFactor.MOBILE ? "mobile" : "desktop",
                strip,
                words.text("load.film.note", frames.size(), detail.framesSeen()));
    }

    /** A moment belongs to the first picture that was taken at it or later; what came after the film, to its last. */
    private static List<List<String>> marks(LoadTiming timing, List<FilmFrame> frames, Words words) {
        List<List<String>> marks = new ArrayList<>();
        frames.forEach(frame -> marks.add(new ArrayList<>()));
        for (LoadMoment moment : frames.isEmpty() ? List.<LoadMoment>of() : MARKED) {
            moment.in(timing).ifPresent(at -> {
                int first = 0;
                while (first < frames.size() - 1 && frames.get(first).at() < at - EARLY) {
                    first++;
                }
                marks.get(first)
                        .add(words.text("load.mark", words.text(moment.key()), words.value(at, Unit.MILLISECONDS)));
            });
        }
        return marks;
    }
}
