package org.portalprobe.checks.wcag;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.FramedStructure;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.LinkedDocuments;
import org.portalprobe.crawler.artifact.LinkedDocuments.Linked;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.FormTrials;
import org.portalprobe.crawler.artifact.accessibility.FormTrials.FormTrial;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.LayoutTrial;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Clickable;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Field;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Group;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Image;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Item;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Link;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Navigation;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Table;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Text;
import org.portalprobe.crawler.artifact.accessibility.PdfFacts;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** Hand-made facts of one page: empty and Vietnamese until something is added. */
final class Pages {

    static final Place PLACE = new Place("#here", "<p id=here>");

    private static final Fault NOT_TRIED = Fault.of(Cause.NOT_ASKED, "not tried");

    private String lang = "vi";
    private String title = "";
    private final List<Text> texts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Clickable> clickables = new ArrayList<>();
    private final List<Navigation> navigations = new ArrayList<>();
    private final List<FramedStructure> frames = new ArrayList<>();
    private Seen<LayoutTrial> layout = Seen.missing(NOT_TRIED);
    private Seen<FormTrials> forms = Seen.got(new FormTrials(List.of(), 0));
    private Seen<LinkedDocuments> documents = Seen.got(new LinkedDocuments(List.of(), 0));
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

    Pages navigation(String... names) {
        navigations.add(new Navigation(
                PLACE,
                "",
                Stream.of(names)
                        .map(name -> name.split("=", -1))
                        .map(parts -> new Item(parts[0], "https://dvc.example/" + parts[parts.length - 1]))
                        .toList()));
        return this;
    }

    Pages frame(String selector, Pages inside) {
        frames.add(new FramedStructure(selector, inside.build().structure()));
        return this;
    }

    Pages laidOut(LayoutTrial seen) {
        layout = Seen.got(seen);
        return this;
    }

    Pages tried(FormTrial... seen) {
        forms = Seen.got(new FormTrials(List.of(seen), 0));
        return this;
    }

    Pages untried() {
        forms = Seen.missing(NOT_TRIED);
        documents = Seen.missing(NOT_TRIED);
        return this;
    }

    Pages document(Seen<PdfFacts> seen) {
        documents = Seen.got(
                new LinkedDocuments(List.of(new Linked(PLACE, URI.create("https://dvc.example/a.pdf"), seen)), 0));
        return this;
    }

    /** The page as it was looked at, axe-core having found nothing. */
    InspectedPage at(String url) {
        URI address = URI.create(url);
        AxeRun clean = new AxeRun("4.14.1", address, List.of(), List.of(), List.of("bypass"), List.of(), List.of());
        return new InspectedPage(
                new SamplePage(address, Stratum.RANDOM, 1),
                address,
                200,
                Seen.missing(NOT_TRIED),
                Seen.got(clean),
                build(),
                Optional.empty());
    }

    /** The page as our own gatherers saw it where axe-core failed. */
    InspectedPage at(String url, Fault axe) {
        InspectedPage whole = at(url);
        return new InspectedPage(
                whole.page(),
                whole.landed(),
                whole.status(),
                whole.facts(),
                Seen.missing(axe),
                whole.own(),
                whole.screenshot());
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
                        navigations,
                        List.of())),
                Seen.got(walk),
                Seen.got(contrast),
                frames,
                layout,
                forms,
                documents,
                List.of());
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
