package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Media;

/** Sound and films without captions or transcript in sight: always for a person, since captions may be part of the picture. */
final class MediaRules {

    private MediaRules() {}

    static List<OwnRule> all() {
        return List.of(
                new OwnRule(
                        "sound-without-transcript",
                        Impact.SERIOUS,
                        List.of("1.2.1"),
                        List.of("e7aa44", "2eb176"),
                        "G158",
                        OwnRules.each(page -> of(page, Set.of("audio")), MediaRules::bare)),
                new OwnRule(
                        "film-without-alternative",
                        Impact.SERIOUS,
                        List.of("1.2.1", "1.2.2", "1.2.3", "1.2.5"),
                        List.of("eac66b", "f51b46", "c5a4ea", "c3232f", "1ec09b", "1ea59c", "ee13b5", "d7ba54"),
                        "G87, G69",
                        OwnRules.each(page -> of(page, Set.of("video")), MediaRules::any)),
                new OwnRule(
                        "media-elsewhere",
                        Impact.SERIOUS,
                        List.of("1.2.1", "1.2.2", "1.2.3", "2.3.1"),
                        List.of(),
                        "G158, G87",
                        OwnRules.each(page -> of(page, Set.of("link", "frame")), MediaRules::bare)));
    }

    private static List<Media> of(PageStructure page, Set<String> kinds) {
        return page.media().stream()
                .filter(media -> kinds.contains(media.kind()))
                .toList();
    }

    private static Stream<Spot> bare(Media media) {
        return OwnRules.review(!media.captions() && !media.alternative(), media.place(), "");
    }

    /** Whether a track or a text says all that a film shows is beyond a program. */
    private static Stream<Spot> any(Media media) {
        return OwnRules.review(true, media.place(), media.captions() ? "track" : "");
    }
}
