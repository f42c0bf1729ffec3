package org.portalprobe.scheduler.demo;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Starts the demo once for a test class and reads its pages as they arrive over TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoFixture {

    private DemoPortals demo;
    private DemoVisitor careless;

    @BeforeAll
    void startTheDemo() throws Exception {
        demo = DemoPortals.start(InstantSource.system());
        careless = DemoVisitor.careless();
    }

    @AfterAll
    void endTheDemo() {
        demo.close();
    }

    DemoPortals demo() {
        return demo;
    }

    DemoPortal good() {
        return demo.portals().get(0);
    }

    DemoPortal middling() {
        return demo.portals().get(1);
    }

    DemoPortal poor() {
        return demo.portals().get(2);
    }

    DemoVisitor visitor() {
        return careless;
    }

    DemoVisitor.Answer answer(DemoPortal portal, String target) throws IOException {
        return careless.https(portal, target);
    }

    Document page(DemoPortal portal, String target) throws IOException {
        return Jsoup.parse(answer(portal, target).body(), portal.url().toString());
    }

    /** The paths of the site map. */
    List<String> paths(DemoPortal portal) throws IOException {
        return Jsoup.parse(answer(portal, "/sitemap.xml").body(), "", Parser.xmlParser())
                .select("loc")
                .eachText()
                .stream()
                .map(loc -> loc.substring(portal.url().toString().length() - 1))
                .toList();
    }

    static List<String> ownLinks(Document page) {
        return page.select("a[href^=/], link[href^=/], img[src^=/], script[src^=/]").stream()
                .map(DemoFixture::target)
                .filter(target -> !target.startsWith("//"))
                .map(target -> target.replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }

    private static String target(Element element) {
        return element.hasAttr("href") ? element.attr("href") : element.attr("src");
    }
}
