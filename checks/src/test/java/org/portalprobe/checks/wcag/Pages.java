package org.portalprobe.checks.wcag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Clickable;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Field;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Group;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Image;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Link;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Table;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Text;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** Hand-made facts of one page: empty and Vietnamese until something is added. */
final class Pages {

    static final Place PLACE = new Place("#here", "<p id=here>");

    private String lang = "vi";
    private String title = "";
    private final List<Text> texts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Clickable> clickables = new ArrayList<>();
    private KeyboardWalk walk = new KeyboardWalk(List.of(), true, Optional.empty());
    private ContrastSamples contrast = new ContrastSamples(List.of(), 0);

    Pages lang(String tag) {
        lang = tag;
        return this;
    }

    Pages title(String text) {
        title = text;
        return this;
    }

    Pages text(String words) {
        texts.add(new Text(PLACE, Optional.of(lang), false, words));
        return this;
    }

    Pages textIn(String tag, String words) {
        texts.add(new Text(PLACE, Optional.of(tag), true, words));
        return this;
    }

    Pages link(String name, String href, String context) {
        links.add(new Link(PLACE, name, href, context));
        return this;
    }

    Pages image(String name, String source) {
        images.add(new Image(PLACE, Optional.of(name), name, source, name.isEmpty(), 200, 100, "", ""));
        return this;
    }

    Pages group(String kind, String legend, int controls) {
        groups.add(new Group(PLACE, kind, legend, controls));
        return this;
    }

    Pages field(String type, String placeholder, boolean labelled, boolean reacts, boolean submitted) {
        fields.add(new Field(PLACE, type, "", placeholder, labelled, reacts, submitted));
        return this;
    }

    Pages table(String caption, int headers, boolean emphasised) {
        tables.add(new Table(PLACE, caption, 3, 3, headers, 9 - headers, emphasised));
        return this;
    }

    Pages clickable(boolean looksActive) {
        clickables.add(new Clickable(PLACE, "", "Mở", looksActive));
        return this;
    }

    Pages walked(KeyboardWalk seen) {
        walk = seen;
        return this;
    }

    Pages sampled(ContrastSamples.Sample... samples) {
        contrast = new ContrastSamples(List.of(samples), 0);
        return this;
    }

    AccessibilityFacts build() {
        return new AccessibilityFacts(
                Seen.got(new PageStructure(
                        true,
                        false,
                        Optional.of(lang),
                        title,
                        texts,
                        links,
                        images,
                        List.of(),
                        groups,
                        fields,
                        tables,
                        clickables,
                        List.of(),
                        List.of(),
                        List.of())),
                Seen.got(walk),
                Seen.got(contrast));
    }

    RuleVerdict ask(String rule) {
        return OwnRules.ALL.stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .judge(build());
    }

    RuleOutcome outcome(String rule) {
        return ask(rule).outcome();
    }
}
