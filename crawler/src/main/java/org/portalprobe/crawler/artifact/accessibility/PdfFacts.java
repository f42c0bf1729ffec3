package org.portalprobe.crawler.artifact.accessibility;

import java.util.List;
import java.util.Optional;

/**
 * What a PDF file tells assistive technology.
 *
 * @param tagged says of itself that it is tagged, and has a structure tree
 * @param language of the document, as written
 * @param titleShown the window shows the title and not the file's name
 * @param letters in the text of the first pages; none where these are pictures alone
 * @param figures of the structure tree
 * @param figuresWithoutText of these, without alternative and replacing text
 * @param fieldsWithoutName form fields without a description, by their technical names, at most 50
 * @param fields form fields in all
 */
public record PdfFacts(
        int pages,
        boolean tagged,
        Optional<String> language,
        Optional<String> title,
        boolean titleShown,
        int letters,
        int pictures,
        int figures,
        int figuresWithoutText,
        int fields,
        List<String> fieldsWithoutName) {

    public PdfFacts {
        fieldsWithoutName = List.copyOf(fieldsWithoutName);
    }
}
