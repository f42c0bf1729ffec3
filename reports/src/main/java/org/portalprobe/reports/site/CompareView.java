package org.portalprobe.reports.site;

import java.util.List;
import java.util.Optional;
import org.portalprobe.reports.html.ChangeView;
import org.portalprobe.reports.html.RangeView;
import org.portalprobe.reports.words.Words;

/** Two cards side by side, and why they differ. */
public record CompareView(
        String portal,
        String name,
        String href,
        String action,
        List<FilterView.Choice> from,
        List<FilterView.Choice> to,
        Optional<Sides> sides) {

    public record Sides(String from, String to, RangeView before, RangeView after, ChangeView change) {}

    static CompareView of(Comparison comparison, Setting setting) {
        Words words = setting.words();
        return new CompareView(
                comparison.portal().value(),
                words.text(comparison.name()),
                setting.addresses().portal(comparison.portal()),
                setting.addresses().at("/portals/" + comparison.portal() + "/compare"),
                FilterView.periods(comparison.labels(), comparison.from()),
                FilterView.periods(comparison.labels(), comparison.to()),
                comparison
                        .change()
                        .map(change -> new Sides(
                                comparison.from(),
                                comparison.to(),
                                RangeView.of(change.before(), words),
                                RangeView.of(change.after(), words),
                                ChangeView.of(change, words))));
    }
}
