package org.portalprobe.scheduler.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.portalprobe.config.Language;

/**
 * The page of a portal as it was rendered, kept compressed.
 *
 * @param period label of what it shows
 * @param pages by part, the card's is the empty one, and language
 * @param event the card as its event
 * @param pictures media types by SHA-256: what may be fetched with it, and nothing else
 */
record ShownPortal(
        String period, Map<String, Map<Language, byte[]>> pages, String event, Map<String, String> pictures) {

    ShownPortal {
        pages = Map.copyOf(pages);
        pictures = Map.copyOf(pictures);
    }

    static ShownPortal of(
            String period, Map<Language, Map<String, byte[]>> whole, String event, Map<String, String> pictures) {
        Map<String, Map<Language, byte[]>> small = new HashMap<>();
        whole.forEach((language, pages) ->
                pages.forEach((part, page) -> small.computeIfAbsent(part, unused -> new EnumMap<>(Language.class))
                        .put(language, compressed(page))));
        return new ShownPortal(period, small, event, pictures);
    }

    byte[] card() {
        return event.getBytes(StandardCharsets.UTF_8);
    }

    /** Empty where there is no such part. */
    Optional<byte[]> page(String part, Language language) {
        return Optional.ofNullable(pages.get(part))
                .map(languages -> languages.get(language))
                .map(ShownPortal::whole);
    }

    private static byte[] whole(byte[] small) {
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
