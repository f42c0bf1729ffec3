package org.portalprobe.scheduler.demo;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One thing done wrong to a correct page.
 *
 * @param name what a person would call it
 * @param where the paths it strikes
 */
record Fault(String name, Predicate<String> where, Consumer<Document> change) {

    static Fault everywhere(String name, Consumer<Document> change) {
        return new Fault(name, path -> true, change);
    }

    /** Leaves a page without faults byte for byte as it is. */
    static String applyAll(List<Fault> faults, String path, String html) {
        List<Fault> striking =
                faults.stream().filter(fault -> fault.where.test(path)).toList();
        if (striking.isEmpty()) {
            return html;
        }
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        striking.forEach(fault -> fault.change.accept(page));
        return page.outerHtml();
    }
}
