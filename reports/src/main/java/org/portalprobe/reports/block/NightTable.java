package org.portalprobe.reports.block;

import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.ProvisionalNight;
import org.portalprobe.checks.assessment.StableLetter;
import org.portalprobe.config.model.Letter;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Column;
import org.portalprobe.reports.table.Table;

/** One portal night by night: the letter by points beside the letter that stays. */
public final class NightTable {

    private NightTable() {}

    /** @param nights of one portal under one model, oldest first; not empty */
    public static Table of(List<ProvisionalNight> nights) {
        Assessment card = nights.getFirst().card();
        return new Table(
                Cell.said(
                        "table.nights",
                        new Cell.Plain(card.portal().id().value()),
                        new Cell.Plain(card.model().id())),
                List.of(
                        Column.text(Cell.said("table.night")),
                        Column.figures(Cell.said("table.measured")),
                        Column.figures(Cell.said("table.known")),
                        Column.figures(Cell.said("table.most")),
                        Column.text(Cell.said("table.letterByPoints")),
                        Column.text(Cell.said("table.stableLetter")),
                        Column.text(Cell.said("table.since")),
                        Column.text(Cell.said("table.candidate"))),
                nights.stream().map(NightTable::row).toList(),
                List.of(
                        Cell.said("table.nights.note", new Cell.Whole(ProvisionalNight.NIGHTS)),
                        new Cell.Name(card.model().note())));
    }

    private static List<Cell> row(ProvisionalNight night) {
        Assessment card = night.card();
        StableLetter stable = night.stable();
        return List.of(
                new Cell.Day(night.night()),
                Cell.score(card.measuredKnown(), card.measuredMax()),
                Cell.score(card.known(), card.applicable()),
                Cell.score(card.known().plus(card.unknown()), card.applicable()),
                CardTable.letters(card),
                stable.letter().map(Letter::name).<Cell>map(Cell.Plain::new).orElse(Cell.BLANK),
                stable.since().<Cell>map(Cell.Day::new).orElse(Cell.BLANK),
                stable.candidate()
                        .map(other -> Cell.said(
                                "table.candidate.held", new Cell.Plain(other.name()), new Cell.Whole(stable.nights())))
                        .orElse(Cell.BLANK));
    }
}
