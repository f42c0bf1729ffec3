package org.portalprobe.scheduler.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.emit.AssessmentEvent;
import org.portalprobe.reports.html.Fact;
import org.portalprobe.reports.html.Frame;
import org.portalprobe.reports.html.HtmlReport;
import org.portalprobe.reports.site.Reader;
import org.portalprobe.reports.site.ServedAddresses;
import org.portalprobe.reports.site.Setting;
import org.portalprobe.reports.site.Site;
import org.portalprobe.reports.words.Words;

/** Renders the page of a portal in both languages, with everything it shows. */
record PortalRoom(String version) {

    /** Raster images alone: an SVG from elsewhere could carry a script. */
    private static final List<String> PICTURES = List.of("image/png", "image/jpeg", "image/webp");

    ShownPortal show(JudgedCard judged, Optional<Visit> visit, Optional<CardChange> change, Instant made) {
        Map<Language, byte[]> pages = new EnumMap<>(Language.class);
        Map<String, String> pictures = new HashMap<>();
        for (Language language : Language.values()) {
            pages.put(
                    language,
                    visit.map(seen -> page(new PortalReport(judged.card(), seen, change), pictures, made, language))
                            .orElseGet(() -> Site.card(
                                    judged.card(),
                                    change,
                                    links(judged.card().portal().id(), language),
                                    made,
                                    setting(judged.card().portal().id(), language))));
        }
        byte[] event = AssessmentEvent.snapshot(judged.card(), made).emitted().toArray();
        return ShownPortal.of(
                judged.card().period().label(), pages, new String(event, StandardCharsets.UTF_8), pictures);
    }

    private byte[] page(PortalReport report, Map<String, String> pictures, Instant made, Language language) {
        PortalId portal = report.assessment().portal().id();
        Setting setting = setting(portal, language);
        Frame frame = Frame.served(
                language,
                HtmlReport.title(report, language),
                setting.otherLanguage(),
                setting.addresses().overview(),
                setting.addresses().sheet(),
                links(portal, language),
                version,
                made);
        return HtmlReport.portal(report, blob -> picture(portal, blob, pictures), frame);
    }

    private static Optional<String> picture(PortalId portal, BlobRef blob, Map<String, String> pictures) {
        if (!PICTURES.contains(blob.type())) {
            return Optional.empty();
        }
        pictures.put(blob.sha256(), blob.type());
        return Optional.of("/portals/" + portal + "/evidence/" + blob.sha256());
    }

    private Setting setting(PortalId portal, Language language) {
        Language other = language == Language.VI ? Language.EN : Language.VI;
        return new Setting(
                language,
                new ServedAddresses(language),
                new ServedAddresses(other).portal(portal),
                version,
                Reader.EVERYTHING);
    }

    private static List<Fact> links(PortalId portal, Language language) {
        Words words = Words.in(language);
        var to = new ServedAddresses(language);
        return List.of(
                new Fact(words.text("site.compare"), to.at("/portals/" + portal + "/compare")),
                new Fact(words.text("site.requests"), to.at("/portals/" + portal + "/requests")),
                new Fact(words.text("site.account"), to.at("/account")));
    }
}
