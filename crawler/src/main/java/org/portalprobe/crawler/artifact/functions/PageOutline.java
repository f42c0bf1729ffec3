package org.portalprobe.crawler.artifact.functions;

import java.util.List;

/**
 * A rendered page as a reader goes through it.
 *
 * @param viewport content of the viewport's meta element; empty without one
 * @param pieces words, links, buttons and pictures in the document's order
 * @param forms what can be filled in and sent together, with or without a form element
 * @param listings tables, and elements that repeat side by side
 * @param cut the page has more than is kept
 */
public record PageOutline(
        String title, String viewport, List<Piece> pieces, List<Form> forms, List<Listing> listings, boolean cut) {

    public PageOutline {
        pieces = List.copyOf(pieces);
        forms = List.copyOf(forms);
        listings = List.copyOf(listings);
    }

    /** Where on the page. A page whose parts cannot be told apart has body alone. */
    public enum Area {
        HEADER,
        BODY,
        FOOTER
    }

    /** What a piece is for who reads. */
    public enum Kind {
        HEADING,
        TEXT,
        LINK,
        BUTTON,
        IMAGE
    }

    /**
     * @param text as it is read out; of a picture its alternative
     * @param href of a link, resolved, or as written where it leads nowhere ({@code #}, {@code javascript:})
     * @param disabled cannot be used now
     * @param opens the beginning of the text that it leads to or unfolds on the same page
     * @param place CSS selector
     */
    public record Piece(Kind kind, Area area, String text, String href, boolean disabled, String opens, String place) {}

    /**
     * @param method get or post; script where there is no form element
     * @param action resolved; empty where nothing says where to
     * @param heading the last one before it
     * @param buttons what they say
     */
    public record Form(
            String place,
            Area area,
            String method,
            String action,
            String heading,
            List<Field> fields,
            List<String> buttons) {
        public Form {
            fields = List.copyOf(fields);
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * @param type of the input, or {@code select}, {@code textarea}, {@code choice} (boxes under one legend)
     * @param label everything that says what to enter: label, placeholder, title
     * @param options of a choice, the first 20
     */
    public record Field(String type, String name, String label, String value, List<String> options, String place) {
        public Field {
            options = List.copyOf(options);
        }
    }

    /**
     * @param heads of its columns; empty where it has none
     * @param heading the last one before it
     */
    public record Listing(String place, String heading, List<String> heads, List<Row> rows) {
        public Listing {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param cells of a table its cells, else its runs of text, pictures by their alternatives
     * @param name of its first link; else empty
     * @param href resolved
     * @param marked holds a sign without words, such as an icon
     */
    public record Row(List<String> cells, String name, String href, boolean marked) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
