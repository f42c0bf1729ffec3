package org.portalprobe.reports.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.inventory.ListComparison;
import org.portalprobe.checks.inventory.Recommendation;
import org.portalprobe.checks.inventory.ServiceInventory;
import org.portalprobe.checks.inventory.Tally;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * The services a portal lists, in words.
 *
 * @param rows by level: seen, stated
 * @param notes gaps and what was not seen
 * @param procedures at most as many as a page can show
 * @param others how many more there are
 */
public record InventoryView(List<LevelRow> rows, List<String> notes, List<ProcedureRow> procedures, int others) {

    private static final int MOST = 60;
    private static final int LONGEST = 160;

    public InventoryView {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        procedures = List.copyOf(procedures);
    }

    /** Counts and shares, as the source's own tables have them; empty texts where nothing is stated. */
    public record LevelRow(String level, String seen, String share, String stated, String statedShare) {}

    /** One procedure; what is not known is empty. */
    public record ProcedureRow(String code, String name, String field, String agency, String level, String reason) {}

    public boolean isEmpty() {
        return procedures.isEmpty() && notes.isEmpty();
    }

    public static InventoryView of(ServiceInventory inventory, Words words) {
        List<LevelRow> rows = new ArrayList<>();
        Optional<Tally> stated = inventory.stated().map(ServiceInventory.Stated::tally);
        for (OnlineLevel level : OnlineLevel.values()) {
            rows.add(row(words.name("offer.level", level), inventory.counted(), stated, level, words));
        }
        rows.add(new LevelRow(
                words.text("offer.level.unlabelled"), count(inventory.counted().unlabelled(), words), "", "", ""));
        rows.add(new LevelRow(
                words.text("offer.total"),
                count(inventory.counted().total(), words),
                "",
                stated.map(tally -> count(tally.total(), words)).orElse(""),
                ""));
        return new InventoryView(
                inventory.procedures().isEmpty() ? List.of() : rows,
                notes(inventory, words),
                inventory.procedures().stream()
                        .limit(MOST)
                        .map(listed -> row(listed.procedure(), words))
                        .toList(),
                Math.max(0, inventory.procedures().size() - MOST));
    }

    private static LevelRow row(String name, Tally seen, Optional<Tally> stated, OnlineLevel level, Words words) {
        return new LevelRow(
                name,
                words.whole(seen.levels().getOrDefault(level, 0)),
                share(seen, level, words),
                stated.flatMap(tally -> Optional.ofNullable(tally.levels().get(level)))
                        .map(words::whole)
                        .orElse(""),
                stated.map(tally -> share(tally, level, words)).orElse(""));
    }

    private static String share(Tally tally, OnlineLevel level, Words words) {
        return tally.share(level).isPresent() ? words.percent(tally.share(level).getAsDouble()) : "";
    }

    private static String count(Optional<Integer> count, Words words) {
        return count.map(words::whole).orElse("");
    }

    private static List<String> notes(ServiceInventory inventory, Words words) {
        List<String> notes = new ArrayList<>();
        inventory.stated().ifPresent(said -> {
            notes.add(words.text("offer.stated", words.address(said.page()), ForeignText.line(said.words(), LONGEST)));
            said.tally()
                    .gap()
                    .ifPresent(gap -> notes.add(words.text(
                            "offer.gap",
                            sum(said.tally(), words),
                            count(said.tally().total(), words),
                            words.whole(Math.abs(gap)))));
        });
        inventory
                .unseen()
                .filter(unseen -> unseen > 0)
                .ifPresent(unseen -> notes.add(words.text("offer.unseen", words.whole(unseen))));
        return notes;
    }

    /** "500 + 878 + 123", as the page has them. */
    private static String sum(Tally tally, Words words) {
        return String.join(
                " + ",
                Stream.of(OnlineLevel.values())
                        .map(level -> words.whole(tally.levels().getOrDefault(level, 0)))
                        .toList());
    }

    private static ProcedureRow row(ListedProcedure one, Words words) {
        return new ProcedureRow(
                one.code().orElse(""),
                ForeignText.line(one.name(), LONGEST),
                one.field().map(text -> ForeignText.line(text, LONGEST)).orElse(""),
                one.agency().map(text -> ForeignText.line(text, LONGEST)).orElse(""),
                one.level().map(level -> words.name("offer.level", level)).orElse(""),
                one.reason().map(text -> ForeignText.line(text, LONGEST)).orElse(""));
    }

    /** What others offer in full; one sentence each. */
    public static List<String> recommended(
            ServiceInventory here, Map<String, ServiceInventory> elsewhere, Words words) {
        return Recommendation.of(here, elsewhere).stream()
                .map(one -> words.text(
                        "offer.recommended." + one.from().map(Enum::name).orElse("NONE"),
                        ForeignText.line(one.procedure().name(), LONGEST),
                        one.procedure().code().orElse("–"),
                        ForeignText.line(String.join("; ", one.others()), LONGEST)))
                .toList();
    }

    /** The owner's own list beside what was seen. */
    public static List<String> compared(ListComparison list, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "offer.list",
                count(list.listed().total(), words),
                words.whole(list.both()),
                words.whole(list.notSeen()),
                words.whole(list.onPortalOnly().size())));
        list.differing().stream()
                .limit(MOST)
                .map(one -> words.text(
                        "offer.differs",
                        ForeignText.line(one.listed().name(), LONGEST),
                        level(one.listed().level(), words),
                        level(one.seen(), words)))
                .forEach(lines::add);
        list.onPortalOnly().stream()
                .limit(MOST)
                .map(one -> words.text("offer.notListed", ForeignText.line(one.name(), LONGEST)))
                .forEach(lines::add);
        return lines;
    }

    private static String level(Optional<OnlineLevel> level, Words words) {
        return level.map(known -> words.name("offer.level", known))
                .orElseGet(() -> words.text("offer.level.unlabelled"));
    }
}
