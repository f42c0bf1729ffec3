package org.portalprobe.reports.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.words.Words;

/**
 * {@code findings.xlsx}, {@code .csv} and {@code .json}, written at once and line by line: what is in memory does not grow with what is found.
 * Close it to have whole files; the folder is one that nobody reads yet.
 */
public final class FindingFiles implements AutoCloseable {

    /** The formats findings exist in. */
    public enum Format {
        XLSX,
        CSV,
        JSON
    }

    /** Takes one line after the other. */
    interface Sink extends AutoCloseable {
        void add(FindingLine line) throws IOException;

        @Override
        void close() throws IOException;
    }

    private final List<Sink> sinks = new ArrayList<>();

    public FindingFiles(Path folder, Edition edition, Set<Format> formats, Words words) throws IOException {
        for (Format format : formats) {
            sinks.add(
                    switch (format) {
                        case XLSX -> new FindingBook(out(folder, "findings.xlsx"), edition, words);
                        case CSV ->
                            new FindingCsv(
                                    new BufferedWriter(new OutputStreamWriter(
                                            out(folder, "findings.csv"), StandardCharsets.UTF_8)),
                                    edition,
                                    words);
                        case JSON -> new FindingJson(out(folder, "findings.json"), edition, words);
                    });
        }
    }

    private static OutputStream out(Path folder, String name) throws IOException {
        return Files.newOutputStream(folder.resolve(name));
    }

    public void add(FindingLine line) throws IOException {
        for (Sink sink : sinks) {
            sink.add(line);
        }
    }

    @Override
    public void close() throws IOException {
        for (Sink sink : sinks) {
            sink.close();
        }
    }
}
