package org.portalprobe.scheduler.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.reports.store.WholeFile;

/** The readings of the control pages beside the results, and which of them is trusted; written whole or not at all. */
public record ControlBook(Path path) {

    private static final int FORMAT = 1;
    private static final int KEPT = 200;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** @param trusted one for each host */
    private record Kept(int format, List<ControlReading> trusted, List<ControlReading> history) {}

    public static ControlBook in(Path folder) {
        return new ControlBook(folder.resolve("control.json"));
    }

    /**
     * Empty where the host was never measured.
     *
     * @throws ConfigException when the file is none of ours
     */
    public Optional<ControlReading> trusted(String host) {
        return read().trusted().stream()
                .filter(reading -> reading.host().equals(host))
                .findFirst();
    }

    /** Keeps the reading, and trusts it from now on where asked to. */
    public void add(ControlReading reading, boolean trust) throws IOException {
        Kept known = read();
        Stream<ControlReading> others =
                known.trusted().stream().filter(one -> !trust || !one.host().equals(reading.host()));
        List<ControlReading> all = Stream.concat(Stream.of(reading), known.history().stream())
                .limit(KEPT)
                .toList();
        Kept next = new Kept(
                FORMAT,
                Stream.concat(others, Stream.of(reading).filter(one -> trust)).toList(),
                all);
        WholeFile.write(path, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(next));
    }

    private Kept read() {
        if (!Files.exists(path)) {
            return new Kept(FORMAT, List.of(), List.of());
        }
        try {
            Kept kept = MAPPER.readValue(path.toFile(), Kept.class);
            if (kept.format() != FORMAT) {
                throw broken("is of format " + kept.format());
            }
            return kept;
        } catch (JsonProcessingException malformed) {
            throw broken("cannot be understood: " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw broken("cannot be read: " + unreadable.getMessage());
        }
    }

    private ConfigException broken(String what) {
        return new ConfigException(List.of(new ConfigProblem(
                path.toString(), 0, "", "", what, "use the version that wrote it, or move it away and measure again")));
    }
}
