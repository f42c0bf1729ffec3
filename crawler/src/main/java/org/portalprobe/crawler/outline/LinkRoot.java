package org.portalprobe.crawler.outline;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.portalprobe.crawler.http.Locations;

/** What a page's links are relative to: its base element, where that names a web address. */
record LinkRoot(Document page, URI landed) {

    URI uri() {
        return page.select("base[href]").stream()
                .limit(1)
                .map(base -> Locations.resolve(landed, base.attr("href")))
                .flatMap(Optional::stream)
                .filter(base -> base.getHost() != null
                        && base.getScheme() != null
                        && base.getScheme().startsWith("http"))
                .findFirst()
                .orElse(landed);
    }
}
