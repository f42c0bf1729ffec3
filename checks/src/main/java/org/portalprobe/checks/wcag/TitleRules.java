package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portalprobe.checks.wcag.OwnRule.Found;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** Whether the page's title says what the page is (failure F25 lists what does not). */
final class TitleRules {

    private static final Set<String> EMPTY = Wording.list("titles");
    private static final Set<String> DOUBTFUL = Wording.list("titles-doubtful");
    private static final Pattern FILE = Pattern.compile("(?i)\\S+\\.(html?|php|aspx?|jsp|docx?|pdf)");

    private TitleRules() {}

    static List<OwnRule> all() {
        return List.of(new OwnRule(
                "title-meaningless",
                Impact.SERIOUS,
                List.of("2.4.2"),
                List.of("c4a8a4"),
                "F25",
                facts -> facts.structure().map(TitleRules::found)));
    }

    private static Found found(PageStructure page) {
        String title = page.title().strip();
        if (title.isEmpty() || !page.html()) {
            return new Found(0, List.of());
        }
        String plain = Wording.plain(title);
        boolean fails = EMPTY.contains(plain) || FILE.matcher(title).matches() || !Wording.hasLetters(title);
        Place place = new Place("title", "<title>" + title + "</title>");
        return new Found(1, fails || DOUBTFUL.contains(plain) ? List.of(new Spot(place, !fails, title)) : List.of());
    }
}
