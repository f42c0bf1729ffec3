package org.portalprobe.crawler.artifact.accessibility;

import java.util.List;
import java.util.Optional;

/**
 * What a document is made of, as far as checks ask for it; names are accessible names.
 *
 * @param html an HTML document, not SVG or XML
 * @param modal a modal dialog is open: what lies outside cannot be reached
 * @param lang of the root element, as written
 * @param navigations lists of links that lead through the site
 * @param shortened lists that were cut, because the page has more of the kind than are kept
 */
public record PageStructure(
        boolean html,
        boolean modal,
        Optional<String> lang,
        String title,
        List<Text> texts,
        List<Link> links,
        List<Image> images,
        List<Media> media,
        List<Group> groups,
        List<Field> fields,
        List<Table> tables,
        List<Clickable> clickables,
        List<Oddity> oddities,
        List<Bypass> bypasses,
        List<Navigation> navigations,
        List<String> shortened) {

    public PageStructure {
        texts = List.copyOf(texts);
        links = List.copyOf(links);
        images = List.copyOf(images);
        media = List.copyOf(media);
        groups = List.copyOf(groups);
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
        clickables = List.copyOf(clickables);
        oddities = List.copyOf(oddities);
        bypasses = List.copyOf(bypasses);
        navigations = List.copyOf(navigations);
        shortened = List.copyOf(shortened);
    }

    /**
     * A run of text.
     *
     * @param lang nearest declared language; empty when none is
     * @param ownLang declared on this very element, and not the root
     */
    public record Text(Place place, Optional<String> lang, boolean ownLang, String text) {}

    /**
     * @param href resolved
     * @param context text of the sentence, list item or cell around it
     */
    public record Link(Place place, String name, String href, String context) {}

    /**
     * @param alt as written; empty when absent
     * @param decorative hidden, or without name and role
     * @param beside text of the link or button it stands in
     */
    public record Image(
            Place place,
            Optional<String> alt,
            String name,
            String source,
            boolean decorative,
            int width,
            int height,
            String title,
            String beside) {}

    /**
     * @param kind audio, video, frame (an embedded player) or link (to a sound or film)
     * @param captions has a track of captions or descriptions
     * @param alternative a transcript is named near it
     */
    public record Media(Place place, String kind, boolean captions, boolean alternative) {}

    /**
     * Form controls that belong together.
     *
     * @param kind fieldset, or choices (boxes of one name outside any group)
     * @param legend its name
     */
    public record Group(Place place, String kind, String legend, int controls) {}

    /**
     * @param labelled has a label in view, not only a placeholder or title
     * @param reactsToChange a script of the page listens to its changes
     * @param submitted its form has a button to send it
     */
    public record Field(
            Place place,
            String type,
            String name,
            String placeholder,
            boolean labelled,
            boolean reactsToChange,
            boolean submitted) {}

    /** @param emphasised every cell of the first row is bold */
    public record Table(
            Place place, String caption, int rows, int columns, int headers, int cells, boolean emphasised) {}

    /**
     * Reacts to the mouse and cannot take the focus.
     *
     * @param looksActive shows the hand, or has the role of a control
     */
    public record Clickable(Place place, String role, String text, boolean looksActive) {}

    /**
     * Something a person should look at.
     *
     * @param kind one of the reviewing rules' ids
     */
    public record Oddity(Place place, String kind, String text) {}

    /**
     * A link to a place of the same page among the first stops.
     *
     * @param found the place exists
     * @param otherWays the page has a main landmark or a heading
     */
    public record Bypass(Place place, boolean found, boolean otherWays) {}

    /**
     * Links that lead through the site, in their order.
     *
     * @param label its name; empty where it has none
     */
    public record Navigation(Place place, String label, List<Item> items) {
        public Navigation {
            items = List.copyOf(items);
        }
    }

    /** @param href resolved, without its fragment */
    public record Item(String name, String href) {}
}
