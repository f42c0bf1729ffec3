package org.portalprobe.crawler.outline;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.artifact.functions.PageOutline.Form;
import org.portalprobe.crawler.artifact.functions.PageOutline.Listing;
import org.portalprobe.crawler.artifact.functions.PageOutline.Piece;

/** Reads a rendered document. Never throws for a bad one; the same text gives the same outline. */
public final class OutlineReader {

    /** What nobody reads to its end is not taken apart to its end either. */
    private static final int LONGEST = 4 << 20;

    private OutlineReader() {}

    /** @param landed the page's address, which its links are relative to unless it names another */
    public static PageOutline read(String html, URI landed) {
        boolean tooLong = html.length() > LONGEST;
        Document page = Jsoup.parse(tooLong ? html.substring(0, LONGEST) : html, landed.toString());
        URI base = new LinkRoot(page, landed).uri();
        Areas areas = new Areas(page);
        Walk walk = new Walk(page, areas, base);
        List<Piece> pieces = walk.pieces();
        Order order = new Order(page);
        Listings listings = new Listings(page, order, base);
        List<Listing> listed = listings.all();
        List<Form> forms = new Forms(page, areas, order, base).all();
        String viewport = page.select("meta[name=viewport]").attr("content");
        return new PageOutline(
                Shown.cut(page.title()),
                Shown.cut(viewport),
                pieces,
                forms,
                listed,
                tooLong || walk.cut() || listings.cut());
    }
}
