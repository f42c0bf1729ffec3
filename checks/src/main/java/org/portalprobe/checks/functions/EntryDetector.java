package org.portalprobe.checks.functions;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.portalprobe.checks.functions.PageView.Read;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.outline.Folded;
import org.portalprobe.crawler.outline.Phrases;

/** F10, F11, F13: entries, which are links, buttons or headings with few words. The same words in a sentence are news. */
final class EntryDetector {

    private static final int LONGEST = 48;

    private EntryDetector() {}

    static Map<Feature, Found> of(PageView page) {
        Map<Feature, Found> found = new EnumMap<>(Feature.class);
        Found petition = entry(page, Words.of("petition"), Words.of("petition.not"));
        found.put(Feature.PETITION, petition.is(Found.State.ABSENT) ? written(page) : petition);
        found.put(Feature.QUESTIONS, entry(page, Words.of("questions"), Words.of("questions.not")));
        found.put(Feature.RATING, rating(page));
        found.put(
                Feature.NATIONAL,
                page.usable(words -> true)
                        .filter(read -> NationalHosts.isPortal(read.piece().href()))
                        .findFirst()
                        .map(read ->
                                Found.shown(read.piece().place(), read.piece().href()))
                        .orElse(Found.ABSENT));
        return found;
    }

    private static Found entry(PageView page, Phrases words, Phrases others) {
        return first(page, said -> words.in(said) && !others.in(said));
    }

    private static Found first(PageView page, Predicate<String> words) {
        return page.pieces().stream()
                .filter(read -> read.isEntry(LONGEST) && read.piece().kind() != Kind.IMAGE && words.test(read.words()))
                .findFirst()
                .map(EntryDetector::leading)
                .orElse(Found.ABSENT);
    }

    private static Found leading(Read entry) {
        return NationalHosts.isPortal(entry.piece().href())
                ? Found.moved(entry.piece().place(), entry.piece().href())
                : entry.shown();
    }

    /** A box to write one's opinion into is an entry without a name. */
    private static Found written(PageView page) {
        Phrases words = Words.of("petition");
        Phrases others = Words.of("petition.not");
        return page.outline().forms().stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.type().equals("textarea"))
                .filter(field -> words.in(Folded.of(field.label())) && !others.in(Folded.of(field.label())))
                .findFirst()
                .map(field -> Found.shown(field.place(), field.label()))
                .orElse(Found.ABSENT);
    }

    private static Found rating(PageView page) {
        Phrases words = Words.of("rating");
        Phrases others = Words.of("rating.not");
        // "Đánh giá" alone names the page of a portal; beside other words it may be of anything.
        return first(page, said -> said.equals("danh gia") || (words.in(said) && !others.in(said)));
    }
}
