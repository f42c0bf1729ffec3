package org.portalprobe.crawler.outline;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.functions.PageOutline.Field;
import org.portalprobe.crawler.artifact.functions.PageOutline.Form;

/** Finds what is filled in and sent together. Many portals have fields without a form element, others one form around the whole page. */
final class Forms {

    private static final int MOST = 40;
    private static final int MOST_FIELDS = 40;
    private static final int MOST_OPTIONS = 20;

    /** A form that holds so many links is the page, not a form. */
    private static final int PAGE_LINKS = 12;

    /** So far up from a field its button stands. */
    private static final int CLIMB = 5;

    private static final String FIELDS =
            "input, textarea, select, mat-select, [role=combobox], [role=searchbox], fieldset:has(input[type=checkbox], input[type=radio])";
    private static final String BUTTONS =
            "button, input[type=submit], input[type=button], input[type=image], [role=button], a.btn, a.button, a[href^=javascript]";
    private static final Set<String> NO_FIELDS =
            Set.of("hidden", "submit", "button", "image", "reset", "checkbox", "radio", "file");

    private final Document page;
    private final Areas areas;
    private final Order order;
    private final Targets targets;

    Forms(Document page, Areas areas, Order order, URI base) {
        this.page = page;
        this.areas = areas;
        this.order = order;
        this.targets = new Targets(base);
    }

    List<Form> all() {
        Map<Element, List<Element>> groups = new LinkedHashMap<>();
        for (Element field : page.select(FIELDS)) {
            if (isField(field)) {
                groups.computeIfAbsent(around(field), same -> new ArrayList<>()).add(field);
            }
        }
        return groups.entrySet().stream()
                .limit(MOST)
                .map(group -> form(group.getKey(), group.getValue()))
                .toList();
    }

    private static boolean isField(Element field) {
        boolean shown = field.parents().stream().noneMatch(Shown::isHidden) && !Shown.isHidden(field);
        boolean kept =
                !field.nameIs("input") || !NO_FIELDS.contains(field.attr("type").toLowerCase(Locale.ROOT));
        return shown && kept;
    }

    private static Element around(Element field) {
        @Nullable Element form = field.closest("form");
        if (form != null && form.select("a[href]").size() < PAGE_LINKS) {
            return form;
        }
        Element at = field;
        for (int step = 0; step < CLIMB; step++) {
            Element up = at.parent();
            if (up == null || up.nameIs("body") || up.nameIs("form")) {
                break;
            }
            at = up;
            boolean sends = at.select(BUTTONS).stream()
                    .anyMatch(
                            button -> !button.equals(field) && !button.parents().contains(field));
            if (sends && !at.nameIs("tr")) {
                break;
            }
        }
        return at;
    }

    private Form form(Element group, List<Element> fields) {
        boolean real = group.nameIs("form");
        String method = !real ? "script" : group.attr("method").equalsIgnoreCase("post") ? "post" : "get";
        return new Form(
                Selector.of(group),
                areas.of(group),
                method,
                real ? targets.resolved(group.attr("action")) : "",
                heading(group),
                fields.stream().limit(MOST_FIELDS).map(this::field).toList(),
                buttons(group));
    }

    private static List<String> buttons(Element group) {
        return group.select(BUTTONS).stream()
                .filter(button -> !button.attr("role").equals("combobox"))
                .map(Shown::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST_OPTIONS)
                .toList();
    }

    private String heading(Element group) {
        List<Element> inside = group.select("h1, h2, h3, h4, legend, caption");
        return inside.isEmpty() ? order.headingOver(group) : Shown.words(inside.getFirst());
    }

    private Field field(Element field) {
        String type = field.nameIs("input")
                ? Shown.named(field.attr("type").toLowerCase(Locale.ROOT), "text")
                : field.nameIs("fieldset") ? "choice" : field.nameIs("textarea") ? "textarea" : "select";
        List<String> options = field.select("option, label").stream()
                .map(Element::text)
                .map(Shown::cut)
                .limit(MOST_OPTIONS)
                .toList();
        return new Field(type, field.attr("name"), label(field), value(field), options, Selector.of(field));
    }

    private static String value(Element field) {
        if (field.nameIs("select")) {
            return field.select("option[selected]").text();
        }
        return Shown.cut(
                field.nameIs("input")
                        ? field.attr("value")
                        : field.select("span").text());
    }

    private String label(Element field) {
        Stream<String> explicit = field.id().isEmpty()
                ? Stream.empty()
                : page.select("label[for]").stream()
                        .filter(label -> label.attr("for").equals(field.id()))
                        .map(Element::text);
        Stream<String> around =
                Stream.ofNullable(field.closest("label, mat-form-field")).map(Shown::words);
        Stream<String> own = Stream.of(
                field.attr("placeholder"),
                field.attr("data-placeholder"),
                field.attr("title"),
                field.attr("aria-label"),
                field.select("legend").text(),
                field.nameIs("button") || field.hasAttr("role") ? Shown.words(field) : "",
                field.select("option").stream()
                        .limit(1)
                        .map(Element::text)
                        .findFirst()
                        .orElse(""));
        String named = Shown.joined(Stream.of(explicit, around, own).flatMap(one -> one));
        return named.isEmpty() ? beside(field) : named;
    }

    /** In layouts of tables and old pages the label is the text before. */
    private static String beside(Element field) {
        Element cell = field.closest("td");
        Element before = cell == null ? field.previousElementSibling() : cell.previousElementSibling();
        if (before != null && !before.text().isBlank()) {
            return Shown.words(before);
        }
        Element parent = field.parent();
        return parent == null ? "" : Shown.cut(parent.ownText());
    }
}
