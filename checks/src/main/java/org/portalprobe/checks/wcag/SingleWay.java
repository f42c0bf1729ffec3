package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.regex.Pattern;
import org.portalprobe.checks.wcag.FaultCluster.Occurrence;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** A site on whose pages neither a search nor a site map is to be seen (2.4.5): for a person, who may know another way. */
final class SingleWay {

    private static final int PAGES = 3;
    private static final int FEW_LINKS = 3;
    private static final Pattern WAY = Pattern.compile(
            "tìm|tra cứu|search|site ?map|sơ đồ|mục lục|a-z|danh mục|danh sách",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SingleWay() {}

    static SampleVerdict judge(List<SamplePage> pages) {
        boolean enough = pages.size() >= PAGES
                && pages.stream().allMatch(page -> page.structure().links().size() >= FEW_LINKS);
        boolean other = pages.stream().anyMatch(page -> offers(page.structure()));
        List<Occurrence> places =
                enough && !other ? List.of(pages.getFirst().at(new Place("html", ""), true, "")) : List.of();
        return SampleVerdict.of(
                "single-way", Impact.MODERATE, "2.4.5", "G161, G63, G64", enough ? pages.size() : 0, places);
    }

    private static boolean offers(PageStructure page) {
        return page.fields().stream()
                        .anyMatch(field -> field.type().equals("search")
                                || WAY.matcher(field.name() + " " + field.placeholder())
                                        .find())
                || page.links().stream()
                        .anyMatch(link -> WAY.matcher(link.name()).find());
    }
}
