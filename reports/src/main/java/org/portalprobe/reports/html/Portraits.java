package org.portalprobe.reports.html;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.Finding;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.accessibility.ElementBox;

/**
 * Elements cut out of their pages' pictures, with a frame around them. Nothing is drawn anew: the picture that is there anyway is
 * shown through a window.
 */
record Portraits(Map<Key, Portrait> all) {

    static final Portraits NONE = new Portraits(Map.of());

    /** What a picture shows around the element. */
    private static final int MARGIN = 40;

    /** Of the window that pages are pictured in. */
    private static final int WIDTH = 1_350;

    /** Pictures end there. */
    private static final int HEIGHT = 4_000;

    private static final int MOST = 600;

    record Key(URI page, String target) {}

    Portraits {
        all = Map.copyOf(all);
    }

    /**
     * An element on its page's picture.
     *
     * @param cut of the picture
     * @param window left, top, width and height of the part that is shown, as SVG writes it
     */
    public record Portrait(PageView.Cut cut, String window, int windowWidth, int windowHeight, ElementBox box) {}

    static Portraits of(List<InspectedPage> pages, PageView.Pictures pictures) {
        Map<Key, Portrait> found = new HashMap<>();
        for (InspectedPage page : pages) {
            URI url = page.axe().fold(AxeRun::url, fault -> page.landed());
            page.screenshot().ifPresent(picture -> page.own().boxes().stream()
                    .filter(box -> box.y() + box.height() <= HEIGHT && box.x() >= 0 && box.y() >= 0)
                    .filter(box -> box.x() + box.width() <= WIDTH)
                    .forEach(box -> portrait(picture, pictures, box)
                            .ifPresent(portrait -> found.put(new Key(url, box.target()), portrait))));
        }
        return new Portraits(found);
    }

    Optional<Portrait> of(Finding finding) {
        return Optional.ofNullable(all.get(new Key(finding.page(), finding.place())));
    }

    private static Optional<Portrait> portrait(BlobRef picture, PageView.Pictures pictures, ElementBox box) {
        int left = Math.max(0, box.x() - MARGIN);
        int top = Math.max(0, box.y() - MARGIN);
        int width = Math.min(WIDTH - left, Math.max(box.width(), 120) + 2 * MARGIN);
        int height = Math.min(HEIGHT - top, Math.min(MOST, box.height() + 2 * MARGIN));
        String window = left + " " + top + " " + width + " " + height;
        return pictures.cut(picture, left, top, width, height)
                .map(cut -> new Portrait(cut, window, width, height, box));
    }
}
