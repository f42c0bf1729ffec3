package org.portalprobe.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.config.Language;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.night.NightReport;
import org.portalprobe.reports.words.Words;

/**
 * Renders the pages of a report. Vietnamese pages end in {@code .html}, English ones in {@code .en.html}; they link to each other
 * and ask for nothing but the pictures beside them. Thread-safe.
 */
public final class HtmlReport {

    /** Name of the index without its ending. */
    public static final String INDEX = "index";

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.portalprobe.reports.html.template");

    private static final String STYLE = style();

    static {
        TEMPLATES.setTrimControlStructures(true);
    }

    private HtmlReport() {}

    /** The file a page is written to. */
    public static String file(String stem, Language language) {
        return switch (language) {
            case VI -> stem + ".html";
            case EN -> stem + ".en.html";
        };
    }

    /** All portals of the run. */
    public static byte[] index(RunReport report, Language language) {
        Words words = Words.in(language);
        return render("index.jte", frame(INDEX, words.text("index.title"), report, words), IndexView.of(report, words));
    }

    /** One portal of the run. */
    public static byte[] portal(RunReport report, PortalReport portal, PageView.Pictures pictures, Language language) {
        Words words = Words.in(language);
        PortalView view = PortalView.of(portal, pictures, Optional.empty(), words);
        String title = words.text("portal.title", view.name());
        return render("portal.jte", frame(portal.fileStem(), title, report, words), view);
    }

    /**
     * A night for its operator.
     *
     * @param others nights that may be read too
     * @param otherLanguage address of the same page in the other language
     */
    public static byte[] night(
            NightReport report, List<LocalDate> others, String otherLanguage, String version, Language language) {
        return night(report, others, otherLanguage, version, Optional.empty(), language);
    }

    /** @param sheet address of the style sheet where it is served; else it stands in the page */
    public static byte[] night(
            NightReport report,
            List<LocalDate> others,
            String otherLanguage,
            String version,
            Optional<String> sheet,
            Language language) {
        Words words = Words.in(language);
        NightView view = NightView.of(report, others, words);
        var frame = new Frame(
                words,
                view.title(),
                otherLanguage,
                Optional.empty(),
                STYLE,
                sheet,
                List.of(),
                words.text("frame.generated", version, words.time(report.made())));
        return render("night.jte", frame, view);
    }

    /**
     * One portal, for a server: the card, and each part and each criterion's evidence as a page of its own. By the parts that {@code apart} is
     * asked for; the card's is empty.
     *
     * @param frames of {@link Frame#served}, by part
     * @param findings address of all findings, for programs
     */
    public static Map<String, byte[]> pages(
            PortalReport portal,
            PageView.Pictures pictures,
            Apart apart,
            Function<String, Frame> frames,
            String findings) {
        Frame whole = frames.apply("");
        Words words = whole.words();
        PortalView view = PortalView.of(portal, pictures, Optional.of(apart), words);
        Map<String, byte[]> pages = new LinkedHashMap<>();
        pages.put("", render("portal.jte", whole, view));
        for (PortalPart part : PortalPart.values()) {
            if (part.isIn(view)) {
                String title = view.name() + ": " + part.label(words);
                pages.put(
                        part.address(),
                        render(
                                "part.jte",
                                frames.apply(part.address()).titled(title),
                                new PartView(title, apart.address(""), part, view)));
            }
        }
        view.groups().stream()
                .flatMap(group -> group.criteria().stream())
                .filter(criterion -> !criterion.evidence().isEmpty())
                .forEach(criterion -> pages.put(
                        criterion.id(),
                        proof(view.name(), criterion, 0, apart, frames.apply(criterion.id()), findings)));
        return pages;
    }

    /**
     * What a criterion rests on, from this row on.
     *
     * @param portal its name
     * @param findings address of all findings, for programs
     */
    public static byte[] proof(
            String portal, CriterionResult result, int from, Apart apart, Frame frame, String findings) {
        var criterion = CriterionView.of(result, Portraits.NONE, from, Optional.of(apart), frame.words());
        return proof(portal, criterion, from, apart, frame, findings);
    }

    private static byte[] proof(
            String portal, CriterionView criterion, int from, Apart apart, Frame frame, String findings) {
        String title = portal + ": " + criterion.id();
        String first = apart.address(criterion.id());
        int next = from + EvidenceView.MOST_ROWS;
        var view = new ProofView(
                title,
                apart.address(""),
                criterion,
                from,
                first,
                criterion.evidence().omitted() > 0
                        ? Optional.of(first + (first.contains("?") ? "&" : "?") + "from=" + next)
                        : Optional.empty(),
                findings);
        return render("proof.jte", frame.titled(title), view);
    }

    /** Of a portal's page. */
    public static String title(PortalReport portal, Language language) {
        Words words = Words.in(language);
        return words.text(
                "portal.title", words.text(portal.assessment().portal().name()));
    }

    /** The style sheet of all pages. */
    public static byte[] sheet() {
        return STYLE.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Any page of a template of this module.
     *
     * @param frame of the type that the template asks for, as the view
     */
    public static byte[] page(String template, Object frame, Object view) {
        return render(template, frame, view);
    }

    private static byte[] render(String template, Object frame, Object view) {
        var output = new StringOutput();
        TEMPLATES.render(template, Map.of("frame", frame, "view", view), output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Frame frame(String stem, String title, RunReport report, Words words) {
        Language other = words.language() == Language.VI ? Language.EN : Language.VI;
        return new Frame(
                words,
                title,
                file(stem, other),
                stem.equals(INDEX) ? Optional.empty() : Optional.of(file(INDEX, words.language())),
                STYLE,
                words.text("frame.generated", report.productVersion(), words.time(report.generated())));
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/org/portalprobe/reports/report.css")) {
            if (in == null) {
                throw new IllegalStateException("the product lacks the style of its reports");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
