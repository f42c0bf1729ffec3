package org.portalprobe.checks.pageload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.LayoutShiftSeen;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.crawler.artifact.ResourceKind;

class LoadAdviceTest {

    private static final String SITE = "https://portal.test/";

    private final List<LoadedResource> resources = new ArrayList<>();

    @Test
    void hasNothingToSayAboutALightAndFastPage() {
        seen("", ResourceKind.DOCUMENT, "br", 0, 4_000);
        seen("a.js", ResourceKind.SCRIPT, "br", 86_400, 5_000);

        assertThat(advice(timing(40, 0, 0.01))).isEmpty();
    }

    @Test
    void namesTimeBeforeBytesAndTheDearestFirst() {
        seen("", ResourceKind.DOCUMENT, "", 0, 30_000);
        seen("a.js", ResourceKind.SCRIPT, "gzip", 86_400, 5_000);
        seen("hero.jpg", ResourceKind.IMAGE, "", 0, 900_000);
        seen("small.jpg", ResourceKind.IMAGE, "", 86_400, 40_000);

        assertThat(advice(timing(700, 250, 0.3)))
                .extracting(Advice::kind)
                .containsExactly(
                        Advice.Kind.SERVER_TIME,
                        Advice.Kind.LONG_TASKS,
                        Advice.Kind.SHIFTED_NODES,
                        Advice.Kind.BIGGEST_IMAGE,
                        Advice.Kind.UNCACHED,
                        Advice.Kind.UNCOMPRESSED);
    }

    @Test
    void countsHowLongBlockingResourcesHeldTheFirstPaintBack() {
        resources.add(resource(SITE, ResourceKind.DOCUMENT, false, "br", 0, false, 50, 60, 3_000));
        resources.add(resource(SITE + "a.css", ResourceKind.STYLESHEET, false, "br", 86_400, true, 70, 400, 3_000));
        resources.add(resource(SITE + "b.js", ResourceKind.SCRIPT, false, "br", 86_400, true, 70, 950, 3_000));

        assertThat(advice(timing(50, 0, 0)))
                .containsExactly(
                        new Advice(Advice.Kind.RENDER_BLOCKING, 850, LoadMetric.Scale.MILLISECONDS, SITE + "b.js", 2));
    }

    @Test
    void addsUpWhatThirdPartiesSendAndNamesTheLargest() {
        resources.add(resource("https://a.example/x", ResourceKind.SCRIPT, true, "br", 86_400, false, 10, 20, 30_000));
        resources.add(resource("https://b.example/y", ResourceKind.FONT, true, "", 86_400, false, 10, 20, 50_000));

        assertThat(advice(timing(50, 0, 0)))
                .contains(
                        new Advice(Advice.Kind.THIRD_PARTIES, 80_000, LoadMetric.Scale.BYTES, "https://b.example/y", 2),
                        new Advice(Advice.Kind.FONTS, 50_000, LoadMetric.Scale.BYTES, "https://b.example/y", 1));
    }

    private List<Advice> advice(LoadTiming timing) {
        List<LayoutShiftSeen> shifts =
                List.of(new LayoutShiftSeen(300, 0.1, "p"), new LayoutShiftSeen(500, 0.2, "img.banner"));
        return PageloadChecks.advice(timing, new LoadDetail(resources, shifts, List.of(), 0));
    }

    private void seen(String name, ResourceKind kind, String encoding, long fresh, long bytes) {
        resources.add(resource(SITE + name, kind, false, encoding, fresh, false, 10, 20, bytes));
    }

    private static LoadedResource resource(
            String url,
            ResourceKind kind,
            boolean third,
            String encoding,
            long fresh,
            boolean blocking,
            double firstByte,
            double end,
            long bytes) {
        return new LoadedResource(
                url,
                kind,
                third,
                200,
                "h2",
                encoding,
                fresh,
                false,
                blocking,
                0,
                Optional.of(firstByte),
                Optional.of(end),
                bytes,
                bytes * 3,
                Optional.empty());
    }

    private static LoadTiming timing(double firstByte, double blocked, double shift) {
        return new LoadTiming(
                Optional.of(firstByte),
                Optional.of(900.0),
                Optional.of(1_200.0),
                Optional.empty(),
                Optional.of(shift),
                Optional.of(blocked),
                Optional.of(1_000.0),
                Optional.of(1_250.0),
                Optional.of(600.0),
                Optional.of(1_300.0),
                true,
                List.of(),
                5,
                0,
                100_000);
    }
}
