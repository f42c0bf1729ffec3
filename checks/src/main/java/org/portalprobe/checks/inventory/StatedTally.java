package org.portalprobe.checks.inventory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.outline.Folded;

/**
 * What a catalogue says of itself: "Tổng số: 1.510 thủ tục (toàn trình: 500, một phần: 878, chưa cung cấp: 123)", "1 – 10 của 1.812".
 *
 * @param words as the page has them
 */
record StatedTally(String words, Tally tally) {

    private static final String NUMBER = "(\\d{1,3}(?: \\d{3})+|\\d+)";
    private static final Pattern TOTAL = Pattern.compile(
            "(?:tong so|tong cong|co tat ca|tim thay|total)(?: thu tuc| dich vu cong| tthc)?(?: la)? " + NUMBER
                    + "|" + NUMBER + " (?:thu tuc|tthc|dich vu cong|ket qua|procedures|services|results)"
                    + "|^\\d+ \\d+ (?:cua|trong|tren|of) " + NUMBER);
    private static final Map<OnlineLevel, Pattern> LEVELS = Map.of(
            OnlineLevel.FULL, Pattern.compile("toan trinh|muc do 4|full online"),
            OnlineLevel.PARTIAL, Pattern.compile("mot phan|muc do 3|partial online"),
            OnlineLevel.NONE, Pattern.compile("chua cung cap|khong cung cap|thong tin|con lai|not online"));

    /** "Muc do 4: 500" holds two numbers, the level's own is none. */
    private static final Pattern COUNT = Pattern.compile("(?<!muc do )\\b" + NUMBER + "\\b");

    /** Between one level and the next; a comma without a space stands within a number. */
    private static final Pattern APART = Pattern.compile("[;(/|•·]|,\\s|\\s[–-]\\s");

    static Optional<StatedTally> on(PageOutline page) {
        return page.pieces().stream()
                .map(piece -> piece.text())
                .filter(text -> text.length() <= 200)
                .flatMap(text -> of(text).stream())
                .findFirst();
    }

    /** Thousands stand apart by dots or commas, which folding turns into spaces: "1.510" reads "1 510". */
    static Optional<StatedTally> of(String text) {
        String words = Folded.of(text);
        Matcher total = TOTAL.matcher(words);
        if (!total.find()) {
            return Optional.empty();
        }
        Map<OnlineLevel, Integer> levels = new EnumMap<>(OnlineLevel.class);
        for (String part : APART.split(text, -1)) {
            String said = Folded.of(part);
            Matcher count = COUNT.matcher(said);
            Optional<Integer> number = count.find() ? number(count) : Optional.empty();
            LEVELS.forEach(
                    (level, name) -> number.filter(counted -> name.matcher(said).find())
                            .ifPresent(counted -> levels.putIfAbsent(level, counted)));
        }
        return number(total).map(all -> new StatedTally(text, new Tally(Optional.of(all), levels)));
    }

    private static Optional<Integer> number(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            String written = found.group(group);
            if (written != null && written.length() <= 9) {
                return Optional.of(Integer.valueOf(written.replace(" ", "")));
            }
        }
        return Optional.empty();
    }
}
