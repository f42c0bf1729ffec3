package org.portalprobe.reports.api;

import java.util.List;

/**
 * What became of a table that was sent.
 *
 * @param problems each with its cell; then nothing was taken
 */
public record ImportDocument(String file, int rows, int added, List<String> problems) {

    public ImportDocument {
        problems = List.copyOf(problems);
    }
}
