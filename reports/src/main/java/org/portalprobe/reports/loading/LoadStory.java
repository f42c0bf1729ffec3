package org.portalprobe.reports.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portalprobe.checks.pageload.PageloadChecks;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * Why one key page took its time on one device, by the one load that kept its detail.
 *
 * @param id unique on a page
 * @param lead sentences on the load itself
 * @param advice what cost most, dearest first; empty when nothing is worth mending
 */
public record LoadStory(
        String id, String title, List<String> lead, Filmstrip film, List<String> advice, Waterfall waterfall) {

    private static final int LONGEST = 120;

    private record Kind(KeyPageRole role, FormFactor device) {}

    /**
     * In the order of timing; a key page without any load in detail has none.
     *
     * @param pictures file of a picture, relative to the page
     */
    public static List<LoadStory> all(Visit visit, Function<BlobRef, Optional<String>> pictures, Words words) {
        return scored(visit)
                .map(load -> new Kind(load.role(), load.formFactor()))
                .distinct()
                .flatMap(kind -> detailed(kind, visit).stream())
                .flatMap(load -> of(load, pictures, words).stream())
                .toList();
    }

    /** Loads through an imitated link explain nothing of the points. */
    private static Stream<TimedLoad> scored(Visit visit) {
        return visit.timedLoads().stream().filter(load -> load.profile().equals(visit.profile()));
    }

    /** The last one in detail; one that our own host disturbed only where there is no other. */
    private static Optional<TimedLoad> detailed(Kind kind, Visit visit) {
        List<TimedLoad> loads = scored(visit)
                .filter(load -> load.role() == kind.role() && load.formFactor() == kind.device())
                .filter(load -> load.timing().toOptional().isPresent()
                        && load.detail().toOptional().isPresent())
                .toList();
        List<TimedLoad> quiet = loads.stream().filter(TimedLoad::counts).toList();
        return (quiet.isEmpty() ? loads : quiet).stream().reduce((one, next) -> next);
    }

    private static Optional<LoadStory> of(TimedLoad load, Function<BlobRef, Optional<String>> pictures, Words words) {
        return load.timing()
                .toOptional()
                .flatMap(timing -> load.detail().toOptional().map(detail -> of(load, timing, detail, pictures, words)));
    }

    private static LoadStory of(
            TimedLoad load,
            LoadTiming timing,
            LoadDetail detail,
            Function<BlobRef, Optional<String>> pictures,
            Words words) {
        return new LoadStory(
                ("load-" + load.role() + "-" + load.formFactor()).toLowerCase(Locale.ROOT),
                words.name("role", load.role()) + ", " + words.name("device", load.formFactor()),
                lead(load, timing, words),
                Filmstrip.of(timing, detail, load.formFactor(), pictures, words),
                PageloadChecks.advice(timing, detail).stream()
                        .map(words::advice)
                        .toList(),
                Waterfall.of(timing, detail, words));
    }

    private static List<String> lead(TimedLoad load, LoadTiming timing, Words words) {
        List<String> lead = new ArrayList<>();
        lead.add(words.text("load.run", load.run()));
        timing.largestContentElement()
                .ifPresent(element -> lead.add(words.text("load.largest", ForeignText.line(element, LONGEST))));
        if (!load.counts()) {
            lead.add(words.text("load.disturbed"));
        }
        return lead;
    }
}
