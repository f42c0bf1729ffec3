package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Focus;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Stop;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Trap;

/** Walks through the page with the Tab key, as WCAG's failure F10 and ACT rule 80af7b test for traps. */
final class KeyboardWalker {

    private static final String SCRIPT = PageScript.read("keyboard-walk.js");
    private static final int MAX_STEPS = 80;
    private static final Duration LIMIT = Duration.ofMillis(1_500);
    /** Round trips of the same element, or of the same two, that make a suspicion. */
    private static final int SUSPICIOUS = 5;

    private final OpenPage page;
    private final PageQuestion question;
    private final Map<Integer, Step> seen = new LinkedHashMap<>();
    private final List<Integer> path = new ArrayList<>();

    private record Start(int count, List<String> keys) {}

    private KeyboardWalker(OpenPage page) {
        this.page = page;
        this.question = new PageQuestion(page);
    }

    static KeyboardWalk walk(OpenPage page) {
        return new KeyboardWalker(page).walk();
    }

    private KeyboardWalk walk() {
        Start start = question.ask(SCRIPT.strip(), new TypeReference<>() {});
        try {
            if (start.count() == 0) {
                return new KeyboardWalk(List.of(), true, Optional.empty());
            }
            boolean complete = step();
            Optional<Trap> trap = !complete && repeats()
                    ? new TrapProof(page, this::read, seen).prove(start.keys())
                    : Optional.empty();
            Map<Integer, Focus> focus = new FocusPictures(page, question).compare(seen.values());
            List<Stop> stops = seen.values().stream()
                    .map(step -> new Stop(step.place(), focus.getOrDefault(step.id(), Focus.STYLED), step.hidden()))
                    .toList();
            return new KeyboardWalk(stops, complete, trap);
        } finally {
            question.ask(Step.API + ".end()");
        }
    }

    /** Tab until the walk comes around; true when it did. */
    private boolean step() {
        Stopwatch watch = Stopwatch.start();
        int outside = 0;
        for (int steps = 0; steps < MAX_STEPS && watch.elapsed().compareTo(LIMIT) < 0; steps++) {
            page.page().keyboard().press("Tab");
            Step now = read();
            if (now.outside()) {
                outside++;
                if (outside > 2) {
                    return true;
                }
                continue;
            }
            boolean around = !path.isEmpty() && now.id() == path.getFirst() && path.getLast() != now.id();
            path.add(now.id());
            if ((around && seen.size() > 2) || repeats()) {
                return !repeats();
            }
        }
        return outside > 0;
    }

    private Step read() {
        Step step = question.ask("JSON.stringify(" + Step.API + ".read())", new TypeReference<>() {});
        if (!step.outside()) {
            seen.putIfAbsent(step.id(), step);
        }
        return step;
    }

    /** The last steps were one element, or two in turn, and none of them has stops of its own inside. */
    private boolean repeats() {
        if (path.size() < SUSPICIOUS) {
            return false;
        }
        List<Integer> last = path.subList(path.size() - SUSPICIOUS, path.size());
        return last.stream().distinct().count() <= 2
                && last.stream().flatMap(id -> Stream.ofNullable(seen.get(id))).noneMatch(Step::inner)
                && Integer.parseInt(question.ask("String(" + Step.API + ".unreached())")) > 0;
    }
}
