package org.portalprobe.scheduler.page;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.crawler.artifact.ResourceKind;
import org.portalprobe.scheduler.cli.Printable;
import org.portalprobe.scheduler.cli.Words;

/** What a load was made of: requests and bytes by kind and party, protocols, and the requests that failed. */
final class ResourceTable {

    private static final int FAILURES = 10;

    private final PrintWriter out;
    private final Words words;
    private final NumberFormat numbers;

    ResourceTable(PrintWriter out, Words words, Locale locale) {
        this.out = out;
        this.words = words;
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    void print(LoadDetail detail) {
        out.println("  " + words.say("resources", detail.resources().size()));
        Map<ResourceKind, List<LoadedResource>> kinds = detail.resources().stream()
                .collect(Collectors.groupingBy(LoadedResource::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, resources) -> {
            line(words.say("kind." + kind), "own", part(resources, false));
            line(words.say("kind." + kind), "third", part(resources, true));
        });
        out.println("    " + words.say("protocols", protocols(detail.resources())));
        List<LoadedResource> failed = detail.resources().stream()
                .filter(resource -> resource.failure().isPresent() || resource.status() >= 400)
                .toList();
        failed.stream()
                .limit(FAILURES)
                .forEach(resource -> out.println("    "
                        + words.say(
                                "failed",
                                resource.status() == 0
                                        ? resource.failure().orElse("–")
                                        : String.valueOf(resource.status()),
                                Printable.of(resource.url()))));
        if (failed.size() > FAILURES) {
            out.println("    " + words.say("more", failed.size() - FAILURES));
        }
    }

    private static List<LoadedResource> part(List<LoadedResource> resources, boolean third) {
        return resources.stream()
                .filter(resource -> resource.thirdParty() == third)
                .toList();
    }

    private void line(String kind, String party, List<LoadedResource> resources) {
        if (!resources.isEmpty()) {
            long plain = resources.stream()
                    .filter(resource -> resource.encoding().isEmpty())
                    .count();
            long stale = resources.stream()
                    .filter(resource -> resource.freshSeconds() == 0)
                    .count();
            out.println("    "
                    + words.say(
                            "group",
                            kind,
                            words.say("party." + party),
                            resources.size(),
                            numbers.format(resources.stream()
                                    .mapToLong(LoadedResource::transferBytes)
                                    .sum()),
                            numbers.format(resources.stream()
                                    .mapToLong(LoadedResource::bodyBytes)
                                    .sum()),
                            plain,
                            stale));
        }
    }

    private static String protocols(List<LoadedResource> resources) {
        return resources.stream()
                .filter(resource -> !resource.protocol().isEmpty())
                .collect(Collectors.groupingBy(LoadedResource::protocol, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(used -> used.getKey() + " " + used.getValue())
                .collect(Collectors.joining(", "));
    }
}
