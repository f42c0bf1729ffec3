package org.portalprobe.crawler.outline;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.artifact.functions.PageOutline.Piece;

/** Goes through a page once, in its order, and takes down what a reader meets. */
final class Walk {

    private static final int MOST = 2_500;
    private static final int OPENED = 200;

    /** By which an element says what it opens: a link, Bootstrap's folds and dialogs, ARIA's tabs. */
    private static final List<String> OPENERS = List.of("href", "data-target", "data-bs-target", "aria-controls");

    private static final Pattern PLACE = Pattern.compile("[\\w:.-]+");
    private static final Set<String> HEADINGS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary", "caption");

    private final Document page;
    private final Areas areas;
    private final Targets targets;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean cut;

    Walk(Document page, Areas areas, URI base) {
        this.page = page;
        this.areas = areas;
        this.targets = new Targets(base);
    }

    List<Piece> pieces() {
        visit(page.body());
        return pieces;
    }

    boolean cut() {
        return cut;
    }

    private void visit(Element element) {
        if (pieces.size() >= MOST) {
            cut = true;
            return;
        }
        if (Shown.isHidden(element)) {
            return;
        }
        String role = element.attr("role");
        if (element.nameIs("a") || role.equals("link")) {
            link(element);
        } else if (isButton(element, role)) {
            add(Kind.BUTTON, element, Shown.name(element), "");
        } else if (element.nameIs("img") || element.nameIs("svg")) {
            add(Kind.IMAGE, element, Shown.alternative(element), "");
        } else if (HEADINGS.contains(element.normalName())
                && element.select("a, button").isEmpty()) {
            add(Kind.HEADING, element, Shown.words(element), "");
        } else if (!element.nameIs("select")) {
            text(element);
        }
    }

    private static boolean isButton(Element element, String role) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        return (element.nameIs("button") && !role.equals("combobox"))
                || role.equals("button")
                || (element.nameIs("input")
                        && Set.of("submit", "button", "image").contains(type));
    }

    private void link(Element element) {
        String href = element.attr("href");
        add(Kind.LINK, element, Shown.name(element), targets.resolved(href));
        // A picture in a link gives it its name; as a picture it counts too, for an emblem is one.
        element.select("img, svg").stream()
                .limit(1)
                .forEach(picture -> add(Kind.IMAGE, picture, Shown.alternative(picture), ""));
        // What a card shows beside its name belongs to it.
        if (element.select("h2, h3, h4, p").size() > 1) {
            element.select("h2, h3, h4, p").forEach(part -> add(Kind.TEXT, part, Shown.words(part), ""));
        }
    }

    /** Runs of text and inline elements are one piece each, apart by anything else. */
    private void text(Element element) {
        StringBuilder run = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                run.append(words.getWholeText());
            } else if (node instanceof Element child) {
                if (child.nameIs("br")) {
                    flush(element, run);
                } else if (Shown.isInline(child) && onlyWords(child)) {
                    String words = Shown.isHidden(child) ? "" : Shown.words(child);
                    // "<b>Lệ phí:</b> 75.000 đồng" is read as one, a label alone before a block is not.
                    run.append(' ').append(words).append(' ');
                } else {
                    flush(element, run);
                    visit(child);
                }
            }
        }
        flush(element, run);
    }

    private static boolean onlyWords(Element inline) {
        return inline.select("a, button, img, svg, input, select, textarea, [role=button], div, p, ul, table")
                .isEmpty();
    }

    private void flush(Element element, StringBuilder run) {
        String words = Shown.cut(run.toString());
        run.setLength(0);
        if (!words.isEmpty()) {
            add(element.nameIs("th") || element.nameIs("dt") ? Kind.HEADING : Kind.TEXT, element, words, "");
        }
    }

    private void add(Kind kind, Element element, String text, String href) {
        Area area = areas.of(element);
        boolean worth = !text.isEmpty() || (kind == Kind.IMAGE && area == Area.HEADER) || !href.isEmpty();
        if (worth && pieces.size() < MOST) {
            boolean off =
                    element.hasAttr("disabled") || element.attr("aria-disabled").equals("true");
            pieces.add(new Piece(kind, area, text, href, off, opened(element), Selector.of(element)));
        }
    }

    /** What a tab, a fold or a button opens may be hidden until then. */
    private String opened(Element element) {
        return OPENERS.stream()
                .map(attribute -> place(attribute, element.attr(attribute).strip()))
                .filter(id -> PLACE.matcher(id).matches())
                .map(this::inside)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** ARIA names an element by its id, the others by a fragment. */
    private static String place(String attribute, String target) {
        boolean fragment = target.startsWith("#");
        return attribute.equals("aria-controls") ? target : fragment ? target.substring(1) : "";
    }

    private String inside(String id) {
        @Nullable Element target = page.getElementById(id);
        String words = target == null ? "" : Shown.inside(target);
        return words.length() > OPENED ? words.substring(0, OPENED) : words;
    }
}
