package org.portalprobe.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.portalprobe.crawler.artifact.FilmFrame;
import org.portalprobe.crawler.artifact.LayoutShiftSeen;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.crawler.artifact.ResourceKind;

/** Details of loads made by hand: a page with a little of everything that goes wrong. */
public final class LoadDetails {

    private LoadDetails() {}

    /** @param millis until its first paint */
    public static LoadDetail of(double millis) {
        double step = millis / 10;
        return new LoadDetail(
                List.of(
                        answered("https://dichvucong.example.gov.vn/", ResourceKind.DOCUMENT, 0, 5 * step, 6 * step),
                        new LoadedResource(
                                "https://dichvucong.example.gov.vn/theme/style.css?v=3",
                                ResourceKind.STYLESHEET,
                                false,
                                200,
                                "http/1.1",
                                "",
                                0,
                                false,
                                true,
                                6 * step,
                                Optional.of(8 * step),
                                Optional.of(9.5 * step),
                                182_000,
                                181_400,
                                Optional.empty()),
                        script("https://cdn.example.net/lib/app.min.js", 6 * step, 12 * step, true),
                        new LoadedResource(
                                "https://dichvucong.example.gov.vn/mat.png",
                                ResourceKind.IMAGE,
                                false,
                                404,
                                "http/1.1",
                                "",
                                0,
                                false,
                                false,
                                7 * step,
                                Optional.of(9 * step),
                                Optional.of(9 * step),
                                900,
                                700,
                                Optional.empty()),
                        broken("https://thongke.example.net/pixel?u=\"><script>alert(1)</script>", 9 * step),
                        unfinished("https://dichvucong.example.gov.vn/api/thong-bao", 11 * step)),
                List.of(new LayoutShiftSeen(12 * step, 0.2, "div.banner")),
                film(millis),
                57);
    }

    /** As many requests as asked for, each a while after the other. */
    public static LoadDetail ofRequests(int count) {
        return new LoadDetail(
                IntStream.range(0, count)
                        .mapToObj(index -> script(
                                "https://dichvucong.example.gov.vn/js/" + index + ".js", index * 10.0, 400, false))
                        .toList(),
                List.of(),
                List.of(),
                0);
    }

    public static LoadedResource script(String url, double start, double took, boolean third) {
        return new LoadedResource(
                url,
                ResourceKind.SCRIPT,
                third,
                200,
                "h2",
                "br",
                86_400,
                false,
                false,
                start,
                Optional.of(start + took / 2),
                Optional.of(start + took),
                20_480,
                81_000,
                Optional.empty());
    }

    private static LoadedResource answered(String url, ResourceKind kind, double start, double first, double end) {
        return new LoadedResource(
                url,
                kind,
                false,
                200,
                "h2",
                "gzip",
                0,
                false,
                false,
                start,
                Optional.of(first),
                Optional.of(end),
                14_000,
                51_000,
                Optional.empty());
    }

    public static LoadedResource broken(String url, double start) {
        return new LoadedResource(
                url,
                ResourceKind.IMAGE,
                true,
                0,
                "",
                "",
                0,
                false,
                false,
                start,
                Optional.empty(),
                Optional.of(start + 300),
                0,
                0,
                Optional.of("net::ERR_CONNECTION_RESET"));
    }

    public static LoadedResource unfinished(String url, double start) {
        return new LoadedResource(
                url,
                ResourceKind.FETCH,
                false,
                0,
                "",
                "",
                0,
                false,
                false,
                start,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    private static List<FilmFrame> film(double millis) {
        return DoubleStream.of(0, 1, 1.6, 2)
                .mapToObj(times -> new FilmFrame(times * millis, times / 2, Visits.picture((int) (10 * times))))
                .toList();
    }
}
