package org.portalprobe.reports.loading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.pageload.ResourceRemark;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * One request in words: what the bars show, and what they cannot.
 *
 * @param name short, for the drawing
 * @param address for the table
 * @param third of another party
 * @param waited until the first byte; a dash when none came
 * @param note beside the bar: size and letters that the legend explains
 * @param remarks in words; empty for most
 */
public record RequestRow(
        String name,
        String address,
        boolean third,
        String kind,
        String start,
        String waited,
        String download,
        String size,
        String note,
        String remarks) {

    private static final int LONGEST = 110;
    private static final String NONE = "–";

    static RequestRow of(LoadedResource resource, Words words) {
        List<ResourceRemark> remarks = Arrays.stream(ResourceRemark.values())
                .filter(remark -> remark.fits(resource))
                .toList();
        String size =
                resource.fromCache() ? words.text("load.cached") : words.value(resource.transferBytes(), Unit.BYTES);
        return new RequestRow(
                ResourceName.of(resource),
                ForeignText.line(resource.url(), LONGEST),
                resource.thirdParty(),
                words.text("load.kind." + resource.kind()),
                millis(Optional.of(resource.start()), words),
                millis(resource.firstByte().map(at -> at - resource.start()), words),
                download(resource, words),
                size,
                note(size, remarks, words),
                Stream.concat(
                                failure(resource).stream(),
                                remarks.stream()
                                        .filter(remark -> remark != ResourceRemark.FAILED)
                                        .map(remark -> words.text("load.remark." + remark)))
                        .collect(Collectors.joining(", ")));
    }

    private static String download(LoadedResource resource, Words words) {
        if (resource.failure().isPresent()) {
            return NONE;
        }
        return resource.end().isEmpty()
                ? words.text("load.unfinished")
                : millis(resource.firstByte().flatMap(first -> resource.end().map(end -> end - first)), words);
    }

    /** The browser's word or the status, as it is: both are what an engineer looks up. */
    private static Optional<String> failure(LoadedResource resource) {
        return ResourceRemark.FAILED.fits(resource)
                ? Optional.of(resource.failure()
                        .map(word -> ForeignText.line(word, 60))
                        .orElseGet(() -> "HTTP " + resource.status()))
                : Optional.empty();
    }

    private static String note(String size, List<ResourceRemark> remarks, Words words) {
        return Stream.concat(Stream.of(size), remarks.stream().map(remark -> words.text("load.letter." + remark)))
                .collect(Collectors.joining(" "));
    }

    private static String millis(Optional<Double> value, Words words) {
        return value.map(millis -> words.value(Math.max(0, millis), Unit.MILLISECONDS))
                .orElse(NONE);
    }
}
