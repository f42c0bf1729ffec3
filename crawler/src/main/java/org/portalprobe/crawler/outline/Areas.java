package org.portalprobe.crawler.outline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;

/**
 * Tells header and footer from the body of a page: by elements and roles, else by the names that designers give, else by what
 * stands before and after the main part.
 */
final class Areas {

    private static final Pattern HEADER = Pattern.compile(
            "(?:.*[\\s_-])?(?:header|hdr|head|top|topbar|masthead|banner|navbar|menubar|menu|mainmenu|dau-trang|dautrang)(?:[\\s_-].*)?");
    private static final Pattern FOOTER = Pattern.compile(
            "(?:.*[\\s_-])?(?:footer|ftr|foot|bottom|chan|chan-trang|chantrang|copyright)(?:[\\s_-].*)?");

    /** Parts of a card, a table or a dialog have headers of their own. */
    private static final Pattern INNER = Pattern.compile(
            ".*(?:card|modal|panel|table|popup|accordion|dialog|page-head|section-head|procedure|widget|box-).*");

    /** Within these a heading block is one of theirs, not the page's. */
    private static final Set<String> PARTS = Set.of("article", "section", "aside", "li", "td", "dialog");

    private final @Nullable Element main;

    Areas(Document page) {
        this.main = page.selectFirst("main, [role=main]");
    }

    Area of(Element element) {
        @Nullable Area named = null;
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            if (at.equals(main)) {
                return Area.BODY;
            }
            named = outermost(at, named);
        }
        return named != null ? named : relative(element);
    }

    private static @Nullable Area outermost(Element at, @Nullable Area inner) {
        if (PARTS.contains(at.normalName()) && !at.hasAttr("role")) {
            // What looks like a header in a card is the card's.
            return null;
        }
        @Nullable Area own = own(at);
        return own != null ? own : inner;
    }

    private static @Nullable Area own(Element at) {
        String role = at.attr("role");
        if (at.nameIs("header") || role.equals("banner")) {
            return Area.HEADER;
        }
        if (at.nameIs("footer") || role.equals("contentinfo")) {
            return Area.FOOTER;
        }
        if (at.nameIs("body") || at.nameIs("form") || at.nameIs("html")) {
            return null;
        }
        String names = (at.id() + " " + at.className() + " " + at.normalName()).toLowerCase(Locale.ROOT);
        if (INNER.matcher(names).matches()) {
            return null;
        }
        if (FOOTER.matcher(names).matches()) {
            return Area.FOOTER;
        }
        return HEADER.matcher(names).matches() ? Area.HEADER : null;
    }

    private Area relative(Element element) {
        if (main == null || element.parents().contains(main)) {
            return Area.BODY;
        }
        return before(element, main) ? Area.HEADER : Area.FOOTER;
    }

    private static boolean before(Element one, Element other) {
        Element common = one;
        while (common != null && !other.parents().contains(common)) {
            Element up = common.parent();
            if (up == null) {
                return false;
            }
            if (other.parents().contains(up)) {
                Element branch = other;
                while (!up.equals(branch.parent()) && branch.parent() != null) {
                    branch = branch.parent();
                }
                return common.elementSiblingIndex() < branch.elementSiblingIndex();
            }
            common = up;
        }
        return false;
    }
}
