package org.portalprobe.reports.site;

import org.portalprobe.reports.words.Words;

/**
 * What every page has.
 *
 * @param generated when and by what, in words; empty where nothing was put together
 */
public record SiteFrame(Words words, String title, Setting setting, String generated) {

    public String lang() {
        return words.language().tag();
    }

    public Addresses to() {
        return setting.addresses();
    }

    public Reader reader() {
        return setting.reader();
    }
}
