package org.portalprobe.crawler.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.http.FetchedPage;
import org.portalprobe.crawler.http.Locations;

/** The links of a page as it was sent, in their order. */
final class PageLinks {

    private static final int PARSED_BYTES = 5 << 20;
    private static final int TEXT_LIMIT = 200;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH =
            Pattern.compile("[\\d.]+\\s*[;,]\\s*url\\s*=\\s*[\"']?([^\"']+)", Pattern.CASE_INSENSITIVE);

    record Link(URI target, String text) {}

    private PageLinks() {}

    static List<Link> of(FetchedPage page) {
        Document document = parse(page);
        URI base = Locations.resolve(page.landed(), document.baseUri()).orElse(page.landed());
        List<Link> links = new ArrayList<>();
        for (Element element :
                document.select("a[href], area[href], frame[src], iframe[src], meta[http-equiv=refresh]")) {
            reference(element)
                    .flatMap(reference -> Locations.resolve(base, reference))
                    .ifPresent(target -> links.add(new Link(target, text(element))));
        }
        return links;
    }

    private static Document parse(FetchedPage page) {
        try {
            byte[] bytes = page.body().readNBytes(PARSED_BYTES);
            return Jsoup.parse(
                    new ByteArrayInputStream(bytes),
                    charset(page),
                    page.landed().toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /** As the server says; without a word of it jsoup looks into the page. */
    private static @Nullable String charset(FetchedPage page) {
        Matcher named = CHARSET.matcher(page.contentType());
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalCharsetNameException nonsense) {
            return null;
        }
    }

    private static Optional<String> reference(Element element) {
        String reference = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        if (element.nameIs("meta")) {
            Matcher refresh = REFRESH.matcher(element.attr("content"));
            return refresh.find() ? Optional.of(refresh.group(1)) : Optional.empty();
        }
        return reference.isBlank() ? Optional.empty() : Optional.of(reference);
    }

    private static String text(Element element) {
        String own = element.text().isBlank() ? element.attr("title") + element.attr("aria-label") : element.text();
        return own.length() > TEXT_LIMIT ? own.substring(0, TEXT_LIMIT) : own;
    }
}
