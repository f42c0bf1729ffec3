package org.portalprobe.crawler.outline;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.portalprobe.crawler.artifact.functions.PageOutline.Listing;
import org.portalprobe.crawler.artifact.functions.PageOutline.Row;

/** Finds what is listed: rows of tables, and elements of one kind side by side, however they are built. */
final class Listings {

    private static final int MOST = 30;
    private static final int MOST_ROWS = 200;
    private static final int MOST_CELLS = 16;
    private static final int LEAST = 2;
    private static final Set<String> ITEMS =
            Set.of("li", "article", "div", "a", "section", "p", "dd", "mat-card", "app-item");

    private final Document page;
    private final Order order;
    private final Targets targets;
    private boolean cut;

    Listings(Document page, Order order, URI base) {
        this.page = page;
        this.order = order;
        this.targets = new Targets(base);
    }

    List<Listing> all() {
        List<Listing> found = new ArrayList<>();
        page.select("table").forEach(table -> table(table).ifPresent(found::add));
        for (Element parent : page.body().select("ul, ol, div, section, main, tbody, nav, app-root > *, [class]")) {
            if (found.size() < MOST && !parent.nameIs("tbody") && !parent.nameIs("table")) {
                repeated(parent).ifPresent(found::add);
            }
        }
        cut |= found.size() >= MOST;
        return found;
    }

    boolean cut() {
        return cut;
    }

    private Optional<Listing> table(Element table) {
        List<Element> lines = table.select("tr").stream()
                .filter(line -> table.equals(line.closest("table"))
                        && !line.select("td, th").isEmpty())
                .toList();
        boolean layout = lines.size() < LEAST || table.select("table").size() > 1;
        if (layout || table.parents().stream().anyMatch(Shown::isHidden)) {
            return Optional.empty();
        }
        Element first = lines.getFirst();
        boolean headed =
                first.select("td").isEmpty() || first.select("td").stream().allMatch(Listings::isHead);
        List<String> heads = headed ? cells(first) : List.of();
        List<Row> rows = rows(headed ? lines.subList(1, lines.size()) : lines);
        return Optional.of(new Listing(Selector.of(table), order.headingOver(table), heads, rows));
    }

    private List<Row> rows(List<Element> lines) {
        cut |= lines.size() > MOST_ROWS;
        return lines.stream()
                .limit(MOST_ROWS)
                .map(line -> row(line, cells(line)))
                .toList();
    }

    /** Bold through and through, or without a number and a link. */
    private static boolean isHead(Element cell) {
        String words = cell.text();
        boolean bold = !cell.select("b, strong").isEmpty();
        boolean plain =
                cell.select("a").isEmpty() && !words.isBlank() && !words.matches(".*\\d.*") && words.length() < 40;
        return bold || plain;
    }

    private static List<String> cells(Element line) {
        return line.children().stream()
                .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                .limit(MOST_CELLS)
                .map(Shown::words)
                .toList();
    }

    private Optional<Listing> repeated(Element parent) {
        Map<String, List<Element>> kinds = new LinkedHashMap<>();
        for (Element child : parent.children()) {
            boolean item =
                    ITEMS.contains(child.normalName()) || child.normalName().contains("-");
            if (item && !Shown.isHidden(child) && !Shown.words(child).isEmpty()) {
                kinds.computeIfAbsent(signature(child), same -> new ArrayList<>())
                        .add(child);
            }
        }
        return kinds.values().stream()
                .filter(items -> items.size() >= LEAST && items.stream().anyMatch(Listings::leads))
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .map(items -> listing(parent, items));
    }

    private static String signature(Element child) {
        String first = child.classNames().stream().findFirst().orElse("");
        return child.normalName() + "." + first;
    }

    /** Lists to read, such as steps, are none to choose from. */
    private static boolean leads(Element item) {
        return item.nameIs("a") || !item.select("a[href], [onclick], button").isEmpty() || item.hasAttr("onclick");
    }

    private Listing listing(Element parent, List<Element> items) {
        cut |= items.size() > MOST_ROWS;
        List<Row> rows = items.stream()
                .limit(MOST_ROWS)
                .map(item -> row(item, runs(item)))
                .toList();
        return new Listing(Selector.of(parent), order.headingOver(parent), List.of(), rows);
    }

    private Row row(Element line, List<String> cells) {
        Optional<Element> link = line.nameIs("a")
                ? Optional.of(line)
                : line.select("a").stream()
                        .filter(one -> !Shown.name(one).isEmpty())
                        .findFirst();
        boolean marked = line.select("img, svg, i").stream()
                .anyMatch(
                        sign -> sign.text().isBlank() && Shown.alternative(sign).isEmpty());
        String name = link.map(this::nameOf)
                .orElseGet(() -> line.select("b, strong, h3, h4").text());
        return new Row(
                cells, name, link.map(one -> targets.resolved(one.attr("href"))).orElse(""), marked);
    }

    /** A whole card that is a link is called by what stands out on it. */
    private String nameOf(Element link) {
        List<Element> titles = link.select("h1, h2, h3, h4, h5, strong, b, p");
        return titles.isEmpty() ? Shown.name(link) : Shown.words(titles.getFirst());
    }

    private static List<String> runs(Element item) {
        List<String> runs = new ArrayList<>();
        collect(item, runs);
        return runs.stream().limit(MOST_CELLS).toList();
    }

    private static void collect(Node node, List<String> runs) {
        if (node instanceof TextNode text) {
            String words = Shown.cut(text.getWholeText());
            if (!words.isEmpty()) {
                runs.add(words);
            }
        } else if (node instanceof Element element && !Shown.isHidden(element)) {
            if (element.nameIs("img") || element.nameIs("svg")) {
                String words = Shown.alternative(element);
                if (!words.isEmpty()) {
                    runs.add(words);
                }
            } else {
                element.childNodes().forEach(child -> collect(child, runs));
            }
        }
    }
}
