package org.portalprobe.checks.regression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Faults that are new, spread or gone. */
final class DefectChanges {

    private final Optional<Snapshot> before;
    private final Snapshot now;
    private final Set<Answered.Asked> explained = new HashSet<>();

    DefectChanges(Optional<Snapshot> before, Snapshot now) {
        this.before = before;
        this.now = now;
    }

    List<Change> all() {
        Map<String, Defect> known = before.map(Snapshot::byFingerprint).orElse(Map.of());
        List<Change> changes = new ArrayList<>();
        for (Defect defect : now.defects()) {
            Defect earlier = known.get(defect.id());
            if (earlier == null) {
                changes.add(new Change.NewDefect(defect));
                defect.places().keySet().forEach(place -> explain(defect, place));
            } else {
                SortedMap<String, Integer> grown = grown(earlier, defect);
                if (!grown.isEmpty()) {
                    changes.add(new Change.MoreOfDefect(defect, grown));
                }
                grown.keySet().forEach(place -> explain(defect, place));
            }
        }
        before.ifPresent(snapshot -> mended(snapshot, changes));
        return changes;
    }

    private void explain(Defect defect, String place) {
        explained.add(new Answered.Asked(defect.check(), place));
        explained.add(new Answered.Asked(defect.check(), SiteNames.SITE));
    }

    /** Questions whose answer a fault that was told explains; complete once {@link #all} was called. */
    Set<Answered.Asked> explained() {
        return explained;
    }

    /** A page that the earlier look did not have shows what it shares with others: that is not worse. */
    private SortedMap<String, Integer> grown(Defect earlier, Defect defect) {
        SortedMap<String, Integer> grown = new TreeMap<>();
        if (isAskedOfSite(defect) && times(defect) <= times(earlier)) {
            return grown;
        }
        Set<String> pages = before.map(Snapshot::pages).orElseThrow();
        defect.places().forEach((place, times) -> {
            int had = earlier.places().getOrDefault(place, 0);
            boolean isNewPage = now.pages().contains(place) && !pages.contains(place);
            if (times > had && !isNewPage) {
                grown.put(place, had);
            }
        });
        return grown;
    }

    /** A question to the whole site is answered at whichever page shows it: elsewhere is no more. */
    private boolean isAskedOfSite(Defect defect) {
        return now.byQuestion().containsKey(new Answered.Asked(defect.check(), SiteNames.SITE));
    }

    private static int times(Defect defect) {
        return defect.places().values().stream().mapToInt(Integer::intValue).sum();
    }

    private void mended(Snapshot earlier, List<Change> changes) {
        Map<String, Defect> found = now.byFingerprint();
        Map<Answered.Asked, Answered> answers = now.byQuestion();
        earlier.defects().stream()
                .filter(defect -> !found.containsKey(defect.id()))
                .filter(defect -> defect.places().keySet().stream()
                        .allMatch(place ->
                                now.pages().contains(place) || !earlier.pages().contains(place)))
                .filter(defect -> defect.places().keySet().stream()
                        .map(place -> answers.get(new Answered.Asked(defect.check(), place)))
                        .noneMatch(answer -> answer != null && answer.state() == Answered.State.UNKNOWN))
                .map(Change.Mended::new)
                .forEach(changes::add);
    }
}
