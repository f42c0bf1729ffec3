package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;

/** Reads what the document is made of. Needs axe-core in the page, whose accessible names it takes. */
final class StructureReader {

    /** Also for documents in frames. */
    static final String SCRIPT = PageScript.read("read-structure.js");

    private StructureReader() {}

    static PageStructure read(OpenPage page) {
        return new PageQuestion(page)
                .ask(
                        "(" + SCRIPT.strip() + ")(typeof getEventListeners === 'function' ? getEventListeners : null)",
                        new TypeReference<>() {});
    }
}
