package org.portalprobe.reports.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.portalprobe.checks.assessment.change.ChangeCause;
import org.portalprobe.checks.assessment.change.ChangeStep;
import org.portalprobe.checks.assessment.change.CriterionChange;
import org.portalprobe.reports.words.ChangeWords;
import org.portalprobe.reports.words.Words;

/**
 * What the last visits changed. Everybody reads how much came from what; which criterion of whom is for those who may see details.
 *
 * @param known whether there was anything to compare
 * @param causes a line each
 * @param omitted rows beyond those shown
 */
public record NightChangesView(
        boolean known, int portals, int criteria, List<String> causes, List<Row> rows, int omitted) {

    private static final int MOST = 40;

    public record Row(String night, String portal, String href, String criterion, String from, String to, String why) {}

    static NightChangesView of(List<Overnight> all, Setting setting) {
        Words words = setting.words();
        Map<ChangeCause, Integer> certain = new EnumMap<>(ChangeCause.class);
        int unclear = 0;
        int criteria = 0;
        int portals = 0;
        List<Row> rows = new ArrayList<>();
        for (Overnight one : all) {
            portals += one.change().changes().isEmpty() ? 0 : 1;
            for (CriterionChange change : one.change().changes()) {
                criteria++;
                for (ChangeStep step : change.steps()) {
                    if (step.certain()) {
                        certain.merge(step.causes().iterator().next(), 1, Integer::sum);
                    } else {
                        unclear++;
                    }
                    if (setting.reader().seesDetailsOf(one.owner())) {
                        rows.add(row(one, change, step, setting));
                    }
                }
            }
        }
        List<String> causes = new ArrayList<>();
        certain.forEach(
                (cause, count) -> causes.add(words.text("site.cause", words.name("change.cause", cause), count)));
        if (unclear > 0) {
            causes.add(words.text("site.cause", words.text("site.unclear"), unclear));
        }
        return new NightChangesView(
                !all.isEmpty(),
                portals,
                criteria,
                causes,
                List.copyOf(rows.subList(0, Math.min(MOST, rows.size()))),
                Math.max(0, rows.size() - MOST));
    }

    private static Row row(Overnight one, CriterionChange change, ChangeStep step, Setting setting) {
        Words words = setting.words();
        return new Row(
                words.day(one.night()),
                words.text(one.change().after().portal().name()),
                setting.addresses().portal(one.change().after().portal().id()),
                change.criterion() + " " + words.text(change.name()),
                ChangeWords.standing(step.from(), words),
                ChangeWords.standing(step.to(), words),
                ChangeWords.why(step, words));
    }
}
