package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.AxeNode;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.ElementBox;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** Where the elements stand that checks may speak of, so that a report can show them on the page's picture. */
final class ElementBoxes {

    private static final String SCRIPT = PageScript.read("element-boxes.js");
    private static final int MAX = 200;

    private ElementBoxes() {}

    /** What lies in frames and shadow roots has no box: its selector leads through several documents. */
    static List<ElementBox> read(OpenPage page, Stream<String> targets) {
        List<String> asked = targets.filter(target -> !target.contains(" >>> "))
                .distinct()
                .limit(MAX)
                .toList();
        return asked.isEmpty()
                ? List.of()
                : new PageQuestion(page)
                        .ask("(" + SCRIPT.strip() + ")(" + PageQuestion.quoted(asked) + ")", new TypeReference<>() {});
    }

    static Stream<String> of(AxeRun axe) {
        return Stream.concat(axe.violations().stream(), axe.needsReview().stream())
                .flatMap(result -> result.nodes().stream())
                .map(AxeNode::target);
    }

    static Stream<String> of(PageStructure page) {
        return Stream.of(
                        page.clickables().stream().map(PageStructure.Clickable::place),
                        page.oddities().stream().map(PageStructure.Oddity::place),
                        page.groups().stream().map(PageStructure.Group::place),
                        page.tables().stream().map(PageStructure.Table::place),
                        page.fields().stream().map(PageStructure.Field::place),
                        page.images().stream().map(PageStructure.Image::place),
                        page.links().stream().map(PageStructure.Link::place))
                .flatMap(places -> places)
                .map(Place::target);
    }

    static Stream<String> of(ContrastSamples seen) {
        return seen.samples().stream().map(sample -> sample.place().target());
    }

    static Stream<String> of(KeyboardWalk walk) {
        Stream<Place> trap = walk.trap().stream().flatMap(held -> held.stops().stream());
        return Stream.concat(
                        trap,
                        walk.stops().stream()
                                .filter(stop -> stop.hidden() || stop.focus() == KeyboardWalk.Focus.UNSEEN)
                                .map(KeyboardWalk.Stop::place))
                .map(Place::target);
    }
}
