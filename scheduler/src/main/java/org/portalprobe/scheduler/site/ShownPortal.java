package org.portalprobe.scheduler.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.portalprobe.config.Language;

/**
 * The page of a portal as it was rendered, kept compressed.
 *
 * @param period label of what it shows
 * @param event the card as its event
 * @param pictures media types by SHA-256: what may be fetched with it, and nothing else
 */
record ShownPortal(String period, Map<Language, byte[]> pages, String event, Map<String, String> pictures) {

    ShownPortal {
        pages = Map.copyOf(pages);
        pictures = Map.copyOf(pictures);
    }

    static ShownPortal of(String period, Map<Language, byte[]> whole, String event, Map<String, String> pictures) {
        Map<Language, byte[]> small = new EnumMap<>(Language.class);
        whole.forEach((language, page) -> small.put(language, compressed(page)));
        return new ShownPortal(period, small, event, pictures);
    }

    byte[] card() {
        return event.getBytes(StandardCharsets.UTF_8);
    }

    byte[] page(Language language) {
        byte[] small = pages.get(language);
        if (small == null) {
            throw new IllegalStateException("every page is in every language");
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(small))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] compressed(byte[] page) {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
