package org.portalprobe.config;

import java.util.Locale;

/** The languages every page and message exists in; Vietnamese comes first. */
public enum Language {
    VI("vi-VN"),
    EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** Locale for numbers, dates and collation. */
    public Locale locale() {
        return locale;
    }

    /** The BCP 47 primary subtag, as in {@code <html lang>}. */
    public String tag() {
        return locale.getLanguage();
    }
}
