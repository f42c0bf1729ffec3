package org.portalprobe.checks.regression;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.portalprobe.checks.Subject;

/** Names of places that mean the same on staging and in production: pages by their path, the site's own host as {@code @}. */
record SiteNames(URI target) {

    static final String OWN = "@";
    static final String SITE = "site";

    /** Path, query and route ({@code #/…}) of a page of the site; the whole address of another's. */
    String page(URI page) {
        if (!hostOf(page).equals(hostOf(target))) {
            return page.toString();
        }
        String path = Optional.ofNullable(page.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        return path
                + Optional.ofNullable(page.getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("")
                + Optional.ofNullable(page.getRawFragment())
                        .filter(fragment -> fragment.matches("!?/.+"))
                        .map(route -> "#" + route)
                        .orElse("");
    }

    /** @param host with or without a port */
    String host(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean own = name.equals(hostOf(target)) || name.equals(hostOf(target) + ":" + target.getPort());
        return own ? OWN : name;
    }

    String place(Subject subject) {
        return switch (subject) {
            case Subject.OfPortal portal -> SITE;
            case Subject.OfHost host -> host(host.host());
            case Subject.OfPage page -> page(page.page());
            case Subject.OfKeyPage page -> page(page.page());
        };
    }

    private static String hostOf(URI address) {
        return Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    }
}
