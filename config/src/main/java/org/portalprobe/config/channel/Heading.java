package org.portalprobe.config.channel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A column; its heading is the Vietnamese label, the key, or both as the templates write them.
 *
 * @param remark for the reader alone: what stands there is not read
 */
record Heading(String key, String label, boolean remark) {

    static Heading of(String key, String label) {
        return new Heading(key, label, false);
    }

    static Heading remark(String key, String label) {
        return new Heading(key, label, true);
    }

    String written() {
        return label + " (" + key + ")";
    }

    boolean isCalled(String heading) {
        String plain = plain(heading);
        return plain.equals(plain(key)) || plain.equals(plain(label)) || plain.equals(plain(written()));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
