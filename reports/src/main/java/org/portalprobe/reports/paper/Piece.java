package org.portalprobe.reports.paper;

import java.util.List;
import org.portalprobe.reports.html.Fact;
import org.portalprobe.reports.html.RangeView;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/** What a printed document is put together from. */
public sealed interface Piece {

    /** @param level 2 or 3 */
    record Heading(int level, String text) implements Piece {}

    record Paragraph(String text) implements Piece {}

    /** Smaller, for what goes with the piece before. */
    record Note(String text) implements Piece {}

    /** A line of a formal head or end. */
    record Line(String look, String text) implements Piece {}

    /** Figures that are read first. */
    record Tiles(List<Fact> facts) implements Piece {
        public Tiles {
            facts = List.copyOf(facts);
        }
    }

    /** @param look of its columns, for the style sheet */
    record Grid(String look, TableView table) implements Piece {}

    /** Things in order, numbered as the document's kind numbers them. */
    record Items(List<Item> items) implements Piece {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Item(String lead, String text, String small) {
        public Item {
            lead = ForeignText.line(lead, Piece.LONGEST);
            text = ForeignText.line(text, Piece.LONGEST);
            small = ForeignText.line(small, Piece.LONGEST);
        }
    }

    record Bar(RangeView range) implements Piece {}

    /** Two halves side by side. */
    record Halves(List<Piece> left, List<Piece> right) implements Piece {
        public Halves {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    record PageBreak() implements Piece {}

    int LONGEST = 1_200;

    static Piece paragraph(String text) {
        return new Paragraph(ForeignText.line(text, LONGEST));
    }

    static Piece note(String text) {
        return new Note(ForeignText.line(text, LONGEST));
    }

    static Piece grid(Table table, Words words) {
        return new Grid("", TableView.of(table, words));
    }

    static Piece grid(String look, Table table, Words words) {
        return new Grid(look, TableView.of(table, words));
    }
}
