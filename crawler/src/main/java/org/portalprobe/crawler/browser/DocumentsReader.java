package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.LinkedDocuments;
import org.portalprobe.crawler.artifact.LinkedDocuments.Linked;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.accessibility.PdfFacts;
import org.portalprobe.crawler.artifact.accessibility.Place;
import org.portalprobe.crawler.documents.PdfReader;

/** Fetches PDF files that a page links to on its own server, as the page itself would, and reads them. */
final class DocumentsReader {

    private static final String LINKS = PageScript.read("linked-documents.js");
    private static final String BYTES = PageScript.read("document-bytes.js");
    private static final int MAX_BYTES = 4 << 20;
    private static final int MILLIS = 15_000;

    private record Link(Place place, URI url) {}

    private DocumentsReader() {}

    static LinkedDocuments read(OpenPage page, int most) {
        if (most == 0) {
            throw PageFault.unconfirmed(Cause.NOT_ASKED, "linked documents were not wanted");
        }
        List<Link> links = new PageQuestion(page).ask("(" + LINKS.strip() + ")()", new TypeReference<>() {});
        List<Linked> files = links.stream()
                .limit(most)
                .map(link -> new Linked(link.place(), link.url(), file(page, link.url())))
                .toList();
        return new LinkedDocuments(files, links.size() - files.size());
    }

    private static Seen<PdfFacts> file(OpenPage page, URI url) {
        JsonObject question = new JsonObject();
        question.addProperty(
                "expression", "(" + BYTES.strip() + ")(" + PageQuestion.quoted(url.toString()) + "," + MAX_BYTES + ")");
        question.addProperty("awaitPromise", true);
        question.addProperty("returnByValue", true);
        question.addProperty("timeout", MILLIS);
        JsonObject result = page.cdp().send("Runtime.evaluate", question).getAsJsonObject("result");
        String said = result.has("value") ? result.get("value").getAsString() : "no answer";
        int comma = said.indexOf(',');
        if (!said.startsWith("data:") || comma < 0) {
            return Seen.missing(Fault.of(Cause.AUDIT_FAILED, "document not read: " + said));
        }
        return PdfReader.read(Base64.getDecoder().decode(said.substring(comma + 1)));
    }
}
