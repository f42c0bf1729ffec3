package org.portalprobe.reports.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.files.FindingLine;
import org.portalprobe.reports.words.Words;

/** Writes printed documents as HTML; each asks for nothing and runs no script. Thread-safe. */
public final class Paper {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.portalprobe.reports.html.template");

    private static final String STYLE = style();

    static {
        TEMPLATES.setTrimControlStructures(true);
    }

    private Paper() {}

    /** One page about all organisations, or all portals where no owner is known. */
    public static String leader(Edition edition, Words words) {
        return render(NationalPage.of(edition, words));
    }

    /** One page about one of them. */
    public static String leader(Edition edition, Entry entry, Words words) {
        return render(OwnPage.of(edition, entry, words));
    }

    /**
     * Everything that one organisation needs to work with: card, criteria, what to mend first, what changed, evidence.
     *
     * @param findings of its portal in the period
     */
    public static String pack(Edition edition, Entry entry, List<FindingLine> findings, Words words) {
        return render(Pack.of(edition, entry, findings, words));
    }

    /** The thematic report in the layout of Báo cáo 18/BC-UBQGCĐS. */
    public static String weekly(Edition edition, Letterhead head, Words words) {
        return render(Weekly.of(edition, head, words));
    }

    private static String render(Document document) {
        var output = new StringOutput();
        TEMPLATES.render("paper.jte", Map.of("document", document, "style", STYLE), output);
        return output.toString();
    }

    private static String style() {
        try (InputStream in = Paper.class.getResourceAsStream("/org/portalprobe/reports/paper.css")) {
            if (in == null) {
                throw new IllegalStateException("the product lacks the style of its printed documents");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
