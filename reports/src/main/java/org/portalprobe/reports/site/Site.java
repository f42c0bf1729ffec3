package org.portalprobe.reports.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.reports.html.Apart;
import org.portalprobe.reports.html.Fact;
import org.portalprobe.reports.html.HtmlReport;
import org.portalprobe.reports.words.Words;

/** Renders the pages. Pure and thread-safe; everything that stems from a portal is escaped by the templates. */
public final class Site {

    private Site() {}

    /** The country at a glance: rankings, distribution, movers, what the last visits changed. */
    public static byte[] overview(Overview overview, Filter filter, Setting setting) {
        Words words = setting.words();
        Instant made = overview.edition().map(Edition::made).orElse(Instant.EPOCH);
        return page(
                "overview",
                words.text("site.overview.title"),
                made,
                OverviewView.of(overview, filter, setting),
                setting);
    }

    /** One organisation: its score card against its block, trend, and for those who may see it what to mend first. */
    public static byte[] organisation(Dossier dossier, Setting setting) {
        OrganisationView view = OrganisationView.of(dossier, setting);
        return page("organisation", view.name(), dossier.edition().made(), view, setting);
    }

    /** Two cards of one portal, and why they differ. */
    public static byte[] comparison(Comparison comparison, Setting setting) {
        Words words = setting.words();
        return page(
                "compare",
                words.text("site.compare.title"),
                comparison.made(),
                CompareView.of(comparison, setting),
                setting);
    }

    /**
     * A portal's card whose visits are kept no longer: every criterion with points, reasons and what was observed.
     *
     * @param card with its observations
     * @param change since an earlier card
     * @param links pages that go with it
     * @param apart where the evidence of each criterion stands
     */
    public static byte[] card(
            Assessment card,
            Optional<CardChange> change,
            List<Fact> links,
            Instant made,
            Apart apart,
            Setting setting) {
        CardPageView view = CardPageView.of(card, change, links, apart, setting.words());
        return page("card", view.name(), made, view, setting);
    }

    /** A page around a view of the caller's own. */
    public static byte[] page(String template, String title, Instant made, Object view, Setting setting) {
        var frame = new SiteFrame(
                setting.words(),
                title,
                setting,
                made.equals(Instant.EPOCH)
                        ? ""
                        : setting.words()
                                .text(
                                        "frame.generated",
                                        setting.version(),
                                        setting.words().time(made)));
        return HtmlReport.page("site/" + template + ".jte", frame, view);
    }

    /** The style sheet of these pages and of a portal's. */
    public static byte[] sheet() {
        var both = new ByteArrayOutputStream();
        both.writeBytes(HtmlReport.sheet());
        try (InputStream in = Site.class.getResourceAsStream("/org/portalprobe/reports/site.css")) {
            if (in == null) {
                throw new IllegalStateException("the product lacks the style of its pages");
            }
            both.writeBytes(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return both.toByteArray();
    }
}
