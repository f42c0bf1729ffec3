package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Seen;

@Tag("long")
class PressIT {

    @Test
    void printsVietnameseTextAndAsksNobodyForAnything() throws IOException {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        String html = "<!DOCTYPE html><html lang=vi><title>t</title><p>Chất lượng cổng</p><img src='" + address
                + "/a.png'><link rel=stylesheet href='" + address + "/a.css'><script src='" + address
                + "/a.js'></script><script>document.write('chạy')</script>";

        try (Press press = ((Seen.Got<Press>) Press.open(BrowserSettings.fromSystem())).value()) {
            byte[] pdf = ((Seen.Got<byte[]>) press.pdf(html)).value();

            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(document))
                        .contains("Chất lượng cổng")
                        .doesNotContain("chạy");
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void saysWhichProgramIsMissing() throws IOException {
        BrowserSettings without = BrowserSettings.fromSystem().withChromium(Path.of("chromium-that-is-not"));

        assertThat(Press.open(without)).isInstanceOfSatisfying(Seen.Missing.class, missing -> assertThat(
                        missing.fault().cause())
                .isEqualTo(Cause.BROWSER_MISSING));
    }
}
