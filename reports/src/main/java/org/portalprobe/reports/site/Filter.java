package org.portalprobe.reports.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.words.ForeignText;

/**
 * What a reader wants to see of an overview.
 *
 * @param words looked for in names and ids, accents apart; empty for all
 */
public record Filter(Optional<Block> block, Optional<PortalKind> kind, String words) {

    public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), "");

    private static final int LONGEST = 80;

    public Filter {
        words = words.strip();
        words = ForeignText.line(words.length() > LONGEST ? words.substring(0, LONGEST) : words, LONGEST);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    boolean takes(LocalizedText name, String id) {
        String wanted = plain(words);
        return wanted.isEmpty()
                || plain(name.vi()).contains(wanted)
                || plain(name.en()).contains(wanted)
                || id.contains(wanted);
    }

    /** Without accents and case: people search "ha noi". */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
