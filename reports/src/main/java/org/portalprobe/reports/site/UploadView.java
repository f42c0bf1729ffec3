package org.portalprobe.reports.site;

import java.util.List;

/**
 * Bringing documents in.
 *
 * @param problems of the file, each with its cell
 * @param documents that are in already
 */
public record UploadView(FormView form, List<String> problems, List<Document> documents) {

    public record Document(String entity, String criterion, String number, String issued, String until) {}
}
