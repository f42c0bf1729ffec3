package org.portalprobe.reports.edition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portalprobe.reports.card.Coverage;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Words;

/**
 * What every file says of its figures: model and its standing, version, period, sample, coverage, the rules of accounting.
 *
 * @param lines in the order in which they are read
 */
public record Imprint(List<Line> lines) {

    /** @param key stable name for machines */
    public record Line(String key, String label, String text) {}

    public Imprint {
        lines = List.copyOf(lines);
    }

    public static Imprint of(Edition edition, Words words) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("model", words.text(edition.model().title()), words));
        lines.add(line(
                "version",
                words.text(
                        "fact.modelVersion",
                        edition.model().id(),
                        edition.model().version()),
                words));
        lines.add(line("standing", words.text(edition.model().note()), words));
        lines.add(line("period", CardWords.period(edition.period(), words), words));
        lines.add(line("sample", sample(edition, words), words));
        lines.add(line("coverage", coverage(edition, words), words));
        lines.add(line(
                "accounting",
                words.text(
                        "imprint.rules",
                        words.percent(edition.model().ranking().coverage().movePointRight(2))),
                words));
        lines.add(line("made", words.text("imprint.by", edition.productVersion(), words.time(edition.made())), words));
        return new Imprint(lines);
    }

    private static Line line(String key, String text, Words words) {
        return new Line(key, words.text("imprint." + key), text);
    }

    private static String sample(Edition edition, Words words) {
        List<Sampled> all = edition.entries().stream().map(Entry::sampled).toList();
        String counts = words.text(
                "imprint.counts",
                words.whole(all.size()),
                words.whole(all.stream().mapToInt(Sampled::sightings).sum()),
                words.whole(all.stream().mapToInt(Sampled::pages).sum()),
                words.whole(all.stream().mapToInt(Sampled::observations).sum()));
        Optional<String> from = moment(all, Sampled::first, words, Comparator.naturalOrder());
        Optional<String> to = moment(all, Sampled::last, words, Comparator.reverseOrder());
        return from.isPresent() && to.isPresent()
                ? counts + " " + words.text("imprint.between", from.get(), to.get())
                : counts;
    }

    private static Optional<String> moment(
            List<Sampled> all, Function<Sampled, Optional<Instant>> of, Words words, Comparator<Instant> order) {
        return all.stream().flatMap(one -> of.apply(one).stream()).min(order).map(words::time);
    }

    /** The least and the most of the portals, not a mean: a mean hides the portal that nobody could measure. */
    private static String coverage(Edition edition, Words words) {
        List<BigDecimal> shares =
                edition.cards().stream().map(Coverage::of).sorted().toList();
        return shares.isEmpty()
                ? words.text("imprint.nothing")
                : words.text("imprint.span", percent(shares.getFirst(), words), percent(shares.getLast(), words));
    }

    private static String percent(BigDecimal share, Words words) {
        return words.percent(share.movePointRight(2));
    }

    /** The text of one line. */
    public String text(String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .map(Line::text)
                .findFirst()
                .orElseThrow();
    }

    /** In one line, for headers and footers: model, period, standing. */
    public String brief() {
        return String.join(
                " · ",
                Stream.of("version", "period", "standing").map(this::text).toList());
    }
}
