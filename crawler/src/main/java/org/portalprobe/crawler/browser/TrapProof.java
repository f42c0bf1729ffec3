package org.portalprobe.crawler.browser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Trap;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** Looks at a suspected trap slowly, then tries the keys by which a person would leave it. */
final class TrapProof {

    /** Pages that fetch the focus back do it by a timer. */
    private static final double SLOWLY = 120;

    private static final int CONFIRM = 4;
    private static final List<String> USUAL = List.of("Shift+Tab", "Escape", "ArrowDown", "ArrowRight", "F6");

    private final OpenPage page;
    private final Supplier<Step> read;
    private final Map<Integer, Step> seen;

    TrapProof(OpenPage page, Supplier<Step> read, Map<Integer, Step> seen) {
        this.page = page;
        this.read = read;
        this.seen = seen;
    }

    Optional<Trap> prove(List<String> documented) {
        Set<Integer> inside = new LinkedHashSet<>();
        for (int step = 0; step < CONFIRM; step++) {
            Step now = after("Tab");
            if (now.outside() || now.inner()) {
                return Optional.empty();
            }
            inside.add(now.id());
        }
        return inside.size() > 2 ? Optional.empty() : Optional.of(trap(inside, documented));
    }

    private Trap trap(Set<Integer> inside, List<String> documented) {
        List<String> tried = new ArrayList<>();
        Optional<String> way = wayOut(USUAL, inside, tried);
        boolean usual = way.isPresent();
        if (!usual) {
            way = wayOut(documented.stream().map(TrapProof::key).toList(), inside, tried);
        }
        List<Place> stops = inside.stream()
                .flatMap(id -> Stream.ofNullable(seen.get(id)))
                .map(Step::place)
                .toList();
        boolean dialog =
                inside.stream().flatMap(id -> Stream.ofNullable(seen.get(id))).anyMatch(Step::dialog);
        return new Trap(stops, dialog, way, way.isPresent() && !usual, tried);
    }

    private Optional<String> wayOut(List<String> keys, Set<Integer> inside, List<String> tried) {
        for (String key : keys) {
            tried.add(key);
            after(key);
            Step now = key.equals("Shift+Tab") ? after(key) : after("Tab");
            // Where the page's own timers are waited for a second time, the focus must still be elsewhere.
            if (!inside.contains(now.id()) && !inside.contains(pause().id())) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** {@code Ctrl+M} as Playwright wants it. */
    private static String key(String documented) {
        String[] parts = documented.split("\\+", -1);
        String last = parts[parts.length - 1];
        String modifier = parts.length < 2 ? "" : parts[0].toLowerCase(Locale.ROOT);
        String name = last.length() == 1
                ? last.toLowerCase(Locale.ROOT)
                : last.toLowerCase(Locale.ROOT).startsWith("esc") ? "Escape" : last;
        return switch (modifier) {
            case "" -> name;
            case "alt" -> "Alt+" + name;
            case "shift" -> "Shift+" + name;
            case "cmd" -> "Meta+" + name;
            default -> "Control+" + name;
        };
    }

    private Step after(String key) {
        page.page().keyboard().press(key);
        return pause();
    }

    private Step pause() {
        page.page().waitForTimeout(SLOWLY);
        return read.get();
    }
}
