package org.portalprobe.crawler.egress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Hosts that count visitors. Requests to them are answered inside the browser; what gets past is refused by the relay,
 * so that our probes do not inflate the counts that are ranked (scoring section 8).
 */
public final class TrackerList {

    private static final TrackerList SHIPPED = read("trackers.txt");

    private final List<String> suffixes;

    private TrackerList(List<String> suffixes) {
        this.suffixes = List.copyOf(suffixes);
    }

    /** The list that comes with the product, EMC first. */
    public static TrackerList shipped() {
        return SHIPPED;
    }

    private static TrackerList read(String resource) {
        try (InputStream in = Objects.requireNonNull(TrackerList.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new TrackerList(lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    /** The entry that covers the host: the host itself or a domain above it. */
    public Optional<String> match(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return suffixes.stream()
                .filter(suffix -> name.equals(suffix) || name.endsWith("." + suffix))
                .findFirst();
    }

    /** All entries; each covers itself and every name below it. */
    public List<String> suffixes() {
        return suffixes;
    }
}
