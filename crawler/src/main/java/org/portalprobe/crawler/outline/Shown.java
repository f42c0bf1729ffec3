package org.portalprobe.crawler.outline;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What of an element a reader takes notice of. */
final class Shown {

    private static final Set<String> UNREAD =
            Set.of("script", "style", "noscript", "template", "head", "mat-icon", "option", "datalist");

    /** Elements that stand within a line of text. */
    private static final Set<String> INLINE = Set.of(
            "b", "strong", "i", "em", "u", "span", "font", "small", "big", "br", "sub", "sup", "mark", "abbr", "time",
            "label", "code", "wbr", "bdi", "q", "s");

    private static final int LONGEST = 300;

    private Shown() {}

    static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return UNREAD.contains(element.normalName())
                || element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || element.hasClass("material-icons")
                || element.hasClass("visually-hidden-icon")
                || (element.nameIs("input") && element.attr("type").equalsIgnoreCase("hidden"));
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** Words of the element, pictures by their alternatives, cut at what a report shows. */
    static String words(Element element) {
        StringBuilder words = new StringBuilder();
        collect(element, words);
        return cut(words.toString());
    }

    /** The same of what stands in the element, be the element itself hidden or not. */
    static String inside(Element element) {
        StringBuilder words = new StringBuilder();
        element.childNodes().forEach(child -> collect(child, words));
        return cut(words.toString());
    }

    private static void collect(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node instanceof Element element && !isHidden(element)) {
            if (element.nameIs("img") || element.nameIs("svg")) {
                words.append(' ').append(alternative(element)).append(' ');
                return;
            }
            boolean apart = !isInline(element) || element.nameIs("br");
            words.append(apart ? " " : "");
            element.childNodes().forEach(child -> collect(child, words));
            words.append(apart ? " " : "");
        }
    }

    static String alternative(Element picture) {
        return named(picture.attr("alt"), picture.attr("aria-label"), picture.attr("title"));
    }

    /** What it is called: a name given for assistive technology stands for what is on it, which may be a sign alone. */
    static String name(Element control) {
        return named(control.attr("aria-label"), words(control), control.attr("title"), control.attr("value"));
    }

    static String named(String... names) {
        return Stream.of(names)
                .map(Shown::cut)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    static String joined(Stream<String> names) {
        return cut(
                names.map(Shown::cut).filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining(" ")));
    }

    static String cut(String text) {
        String plain = text.replaceAll("[\\s\\u00a0]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
