package org.portalprobe.scheduler.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.Language;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.emit.AssessmentEvent;
import org.portalprobe.reports.html.Fact;
import org.portalprobe.reports.html.Frame;
import org.portalprobe.reports.html.HtmlReport;
import org.portalprobe.reports.html.PageView;
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
        Map<Language, Map<String, byte[]>> pages = new EnumMap<>(Language.class);
        Map<String, String> pictures = new HashMap<>();
        for (Language language : Language.values()) {
            Place place = place(judged.card(), language);
            pages.put(
                    language,
                    visit.map(seen -> pages(new PortalReport(judged.card(), seen, change), pictures, made, place))
                            .orElseGet(() -> pages(judged.card(), change, made, place)));
        }
        byte[] event = AssessmentEvent.snapshot(judged.card(), made).emitted().toArray();
        return ShownPortal.of(
                judged.card().period().label(), pages, new String(event, StandardCharsets.UTF_8), pictures);
    }

    private Map<String, byte[]> pages(PortalReport report, Map<String, String> pictures, Instant made, Place place) {
        return HtmlReport.pages(
                report,
                new Evidence(place.portal(), place.month(), pictures),
                place::address,
                part -> frame(place, part, made),
                place.findings());
    }

    /** Of a card whose visits are gone. */
    private Map<String, byte[]> pages(Assessment card, Optional<CardChange> change, Instant made, Place place) {
        Map<String, byte[]> pages = new HashMap<>();
        Setting setting = new Setting(
                place.language(),
                new ServedAddresses(place.language()),
                place.other().address(""),
                version,
                Reader.EVERYTHING);
        pages.put("", Site.card(card, change, links(place), made, place::address, setting));
        card.criteria()
                .filter(result -> !result.observations().isEmpty())
                .forEach(result -> pages.put(result.criterion().id(), proof(card, result, 0, made, place)));
        return pages;
    }

    /** Rows of a criterion's evidence from this one on. */
    byte[] proof(Assessment card, CriterionResult result, int from, Instant made, Language language) {
        return proof(card, result, from, made, place(card, language));
    }

    private byte[] proof(Assessment card, CriterionResult result, int from, Instant made, Place place) {
        return HtmlReport.proof(
                Words.in(place.language()).text(card.portal().name()),
                result,
                from,
                place::address,
                frame(place, result.criterion().id(), made),
                place.findings());
    }

    private Frame frame(Place place, String part, Instant made) {
        var to = new ServedAddresses(place.language());
        Words words = Words.in(place.language());
        return Frame.served(
                place.language(),
                words.text("portal.title", words.text(place.name())),
                place.other().address(part),
                to.overview(),
                to.sheet(),
                links(place),
                version,
                made);
    }

    private static Place place(Assessment card, Language language) {
        return new Place(card.portal().id(), card.portal().name(), card.period().label(), language);
    }

    /** Where the pages of a portal's month stand in one language. */
    private record Place(PortalId portal, LocalizedText name, String month, Language language) {

        Place other() {
            return new Place(portal, name, month, language == Language.VI ? Language.EN : Language.VI);
        }

        String address(String part) {
            String page = new ServedAddresses(language).portal(portal);
            return (part.isEmpty() ? page : page + "/parts/" + URLEncoder.encode(part, StandardCharsets.UTF_8))
                    + "?period=" + month;
        }

        String findings() {
            return "/api/v1/portals/" + portal + "/findings?period=" + month;
        }
    }

    /** Pictures of the portal's evidence; what is asked for is added to those that may be fetched. */
    private record Evidence(PortalId portal, String month, Map<String, String> shown) implements PageView.Pictures {

        @Override
        public Optional<String> file(BlobRef blob) {
            if (!PICTURES.contains(blob.type())) {
                return Optional.empty();
            }
            shown.put(blob.sha256(), blob.type());
            return Optional.of("/portals/" + portal + "/evidence/" + blob.sha256() + "?period=" + month);
        }

        @Override
        public Optional<String> small(BlobRef blob) {
            return file(blob).map(file -> file + "&small=top");
        }

        @Override
        public Optional<String> fitting(BlobRef blob) {
            return file(blob).map(file -> file + "&small=whole");
        }

        @Override
        public Optional<PageView.Cut> cut(BlobRef blob, int left, int top, int width, int height) {
            String box = left + "," + top + "," + width + "," + height;
            return file(blob).map(file -> new PageView.Cut(file + "&box=" + box, left, top, width, height));
        }
    }

    private static List<Fact> links(Place place) {
        Words words = Words.in(place.language());
        var to = new ServedAddresses(place.language());
        String page = "/portals/" + place.portal();
        return List.of(
                new Fact(words.text("site.compare"), to.at(page + "/compare")),
                new Fact(words.text("site.requests"), to.at(page + "/requests")),
                new Fact(words.text("site.account"), to.at("/account")));
    }
}
