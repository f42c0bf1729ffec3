package org.portalprobe.checks.functions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portalprobe.checks.functions.PageView.Read;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.outline.Phrases;

/** F12: a guide, a number to call, help online. */
final class HelpDetector {

    private static final Phrases GUIDE = Words.of("guide");
    private static final Phrases GUIDE_ALONE = Words.of("guide.whole");
    private static final Phrases ONLINE = Words.of("online");
    private static final Phrases HOTLINE = Words.of("hotline");
    static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.])(?:(?:\\+?84|\\(?0)[\\d .()-]{7,14}\\d|1[89]00[ .]?\\d{2}[ .]?\\d{2,4}|1022)(?!\\d)");
    private static final int LONGEST = 45;
    private static final int LONGEST_ONLINE = 40;

    private HelpDetector() {}

    static Map<Feature, Found> of(PageView page) {
        Map<Feature, Found> found = new EnumMap<>(Feature.class);
        found.put(
                Feature.GUIDE,
                page.pieces().stream()
                        .filter(read -> read.isEntry(LONGEST) && read.piece().kind() != Kind.IMAGE)
                        .filter(read -> GUIDE_ALONE.is(read.words()) || GUIDE.in(read.words()))
                        .findFirst()
                        .map(Read::shown)
                        .orElse(Found.ABSENT));
        found.put(
                Feature.ONLINE,
                page.usable(words -> words.length() <= LONGEST_ONLINE && ONLINE.in(words))
                        .findFirst()
                        .map(Read::shown)
                        .orElse(Found.ABSENT));
        found.put(Feature.HOTLINE, hotline(page.pieces()));
        return found;
    }

    private static Found hotline(List<Read> pieces) {
        boolean named = false;
        for (Read read : pieces) {
            String text = read.piece().text();
            boolean number = NUMBER.matcher(text).find();
            boolean called = HOTLINE.in(read.words()) || text.contains("☎") || text.contains("📞");
            boolean dialled = read.piece().href().startsWith("tel:");
            boolean atFoot = read.piece().area() != Area.BODY;
            if (dialled || (number && (called || named || atFoot))) {
                return Found.shown(read.piece().place(), text);
            }
            named = called && read.words().length() <= LONGEST;
        }
        return Found.ABSENT;
    }
}
