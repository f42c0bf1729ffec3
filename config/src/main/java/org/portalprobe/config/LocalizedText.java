package org.portalprobe.config;

/** A text in both languages of the product; neither is empty. */
public record LocalizedText(String vi, String en) {

    public LocalizedText {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages: vi=\"" + vi + "\", en=\"" + en + "\"");
        }
    }

    /** The same text for both languages, e.g. a name that has no translation. */
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
