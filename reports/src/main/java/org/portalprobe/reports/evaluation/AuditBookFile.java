package org.portalprobe.reports.evaluation;

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
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.reports.store.WholeFile;

/** Keeps people's verdicts and decisions in one file beside the results, from run to run; written whole or not at all. */
public record AuditBookFile(Path path) {

    private static final int FORMAT = 1;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private record Kept(int format, AuditBook book) {}

    /** The book of a results folder. */
    public static AuditBookFile in(Path folder) {
        return new AuditBookFile(folder.resolve("wcag-ledger.json"));
    }

    /**
     * Empty where nothing was ever taken in.
     *
     * @throws ConfigException when the file is none of ours
     */
    public AuditBook read() {
        if (!Files.exists(path)) {
            return AuditBook.EMPTY;
        }
        try {
            Kept kept = MAPPER.readValue(path.toFile(), Kept.class);
            if (kept.format() != FORMAT) {
                throw broken("is of format " + kept.format());
            }
            return kept.book();
        } catch (JsonProcessingException malformed) {
            throw broken("cannot be understood: " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw broken("cannot be read: " + unreadable.getMessage());
        }
    }

    /** Adds what was taken in; of two entries about the same the later one holds. */
    public AuditBook add(AuditBook taken) throws IOException {
        AuditBook whole = read().and(taken);
        WholeFile.write(path, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Kept(FORMAT, whole)));
        return whole;
    }

    private ConfigException broken(String what) {
        return new ConfigException(List.of(new ConfigProblem(
                path.toString(), 0, "", "", what, "use the version that wrote it, or move it away and import again")));
    }
}
