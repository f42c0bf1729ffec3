package org.portalprobe.checks.wcag;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.checks.StatusFault;
import org.portalprobe.checks.wcag.FaultCluster.Occurrence;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** A page of a sample as far as pages are compared. */
record SamplePage(URI url, PageStructure structure, Set<String> texts) {

    private static final double SAME = 0.9;

    SamplePage {
        texts = Set.copyOf(texts);
    }

    /** Pages that were read, each address once, of the host that most of them are of. */
    static List<SamplePage> of(List<InspectedPage> pages) {
        Set<URI> known = new HashSet<>();
        List<SamplePage> read = pages.stream()
                .filter(page -> StatusFault.of(page.status(), page.landed()).isEmpty())
                .filter(page -> known.add(page.landed()))
                .flatMap(page -> page.own().structure().toOptional().stream()
                        .filter(PageStructure::html)
                        .map(structure -> new SamplePage(address(page), structure, texts(structure))))
                .toList();
        Optional<String> host =
                read.stream()
                        .collect(Collectors.groupingBy(SamplePage::host, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey);
        return read.stream()
                .filter(page -> host.filter(page.host()::equals).isPresent())
                .toList();
    }

    /** The address that the page's own verdict carries. */
    private static URI address(InspectedPage page) {
        return page.axe().fold(AxeRun::url, fault -> page.landed());
    }

    private static Set<String> texts(PageStructure structure) {
        return structure.texts().stream().map(PageStructure.Text::text).collect(Collectors.toSet());
    }

    private String host() {
        return url.getScheme() + "://" + url.getAuthority();
    }

    String title() {
        return structure.title().strip();
    }

    /** Says something else: an address is often only another way to the same page. */
    boolean differs(SamplePage other) {
        long common = texts.stream().filter(other.texts::contains).count();
        long all = texts.size() + other.texts.size() - common;
        return all > 0 && common < SAME * all;
    }

    Occurrence at(Place place, boolean review, String evidence) {
        return new Occurrence(url, new Spot(place, review, evidence));
    }
}
