package org.portalprobe.reports.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.words.Words;

/** Single runs of one key page on one device under one profile; nothing is folded here. */
public record TimingView(String page, Link address, List<Run> runs) {

    /**
     * One load.
     *
     * @param cells FCP, LCP, TBT, CLS, TTFB, load, requests, bytes; one cell with the cause when it failed
     * @param remark what makes this run special; empty for most
     */
    public record Run(String number, boolean failed, List<String> cells, String remark) {}

    static List<TimingView> all(Visit visit, Words words) {
        return visit.timedLoads().stream()
                .map(load -> Kind.of(load))
                .distinct()
                .map(kind -> of(kind, visit, words))
                .toList();
    }

    private static TimingView of(Kind kind, Visit visit, Words words) {
        List<TimedLoad> loads = visit.timedLoads().stream()
                .filter(load -> Kind.of(load).equals(kind))
                .toList();
        return new TimingView(
                kind.said(words),
                Link.of(loads.getFirst().url(), words),
                loads.stream().map(load -> run(load, words)).toList());
    }

    private static Run run(TimedLoad load, Words words) {
        String number = words.text("timing.run", load.run());
        return load.timing()
                .fold(
                        timing -> new Run(number, false, cells(timing, words), remark(load, timing, words)),
                        fault -> new Run(number, true, List.of(words.name("cause", fault.cause())), ""));
    }

    private static List<String> cells(LoadTiming timing, Words words) {
        return List.of(
                millis(timing.firstContentfulPaint(), words),
                millis(timing.largestContentfulPaint(), words),
                millis(timing.speedIndex(), words),
                millis(timing.totalBlockingTime(), words),
                timing.cumulativeLayoutShift()
                        .map(shift -> words.number(shift, 3))
                        .orElse("–"),
                millis(timing.timeToFirstByte(), words),
                millis(timing.load(), words),
                words.number(timing.requests(), 0),
                words.value(timing.transferBytes(), Unit.BYTES));
    }

    private static String remark(TimedLoad load, LoadTiming timing, Words words) {
        if (load.certificateIgnored()) {
            return words.text("timing.certificateIgnored");
        }
        if (!load.counts()) {
            return words.text("timing.disturbed");
        }
        return timing.marks().stream()
                .map(mark -> switch (mark) {
                    case NEVER_SETTLED -> "timing.unsettled";
                    case OPENED_LATE -> "timing.openedLate";
                    case REDIRECTED_BY_SCRIPT -> "timing.redirected";
                })
                .map(key -> words.text(key))
                .collect(Collectors.joining("; "));
    }

    private static String millis(Optional<Double> value, Words words) {
        return value.map(millis -> words.value(millis, Unit.MILLISECONDS)).orElse("–");
    }

    private record Kind(KeyPageRole role, FormFactor device, String profile) {

        static Kind of(TimedLoad load) {
            return new Kind(load.role(), load.formFactor(), load.profile());
        }

        /** The network as it is needs no word. */
        String said(Words words) {
            String page = words.name("role", role) + ", " + EvidenceView.device(device, words);
            return profile.equals(LoadProfile.REAL_USE.id())
                    ? page
                    : page + ", " + words.find("timing.profile." + profile).orElse(profile);
        }
    }
}
