package org.portalprobe.crawler.outline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Names an element so that a person finds it again: by the nearest id, and the way down from there. */
final class Selector {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w-]*");

    private Selector() {}

    static String of(Element element) {
        Deque<String> way = new ArrayDeque<>();
        @Nullable Element at = element;
        while (at != null && !at.nameIs("body") && !at.nameIs("#root")) {
            if (PLAIN.matcher(at.id()).matches()) {
                way.addFirst("#" + at.id());
                return String.join(" > ", way);
            }
            way.addFirst(step(at));
            at = at.parent();
        }
        way.addFirst("body");
        return String.join(" > ", way);
    }

    private static String step(Element element) {
        int same = 0;
        int before = 0;
        Element parent = element.parent();
        for (Element sibling : parent == null ? element.children() : parent.children()) {
            if (sibling.nameIs(element.normalName())) {
                same++;
                before = sibling.equals(element) ? same : before;
            }
        }
        return same > 1 ? element.normalName() + ":nth-of-type(" + before + ")" : element.normalName();
    }
}
