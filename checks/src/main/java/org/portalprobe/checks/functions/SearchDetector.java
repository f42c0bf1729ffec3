package org.portalprobe.checks.functions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.artifact.functions.PageOutline.Form;
import org.portalprobe.crawler.outline.Folded;
import org.portalprobe.crawler.outline.FormPurpose;
import org.portalprobe.crawler.outline.Phrases;

/** F02 and F07: can procedures be searched, and narrowed; can a dossier be looked up? */
final class SearchDetector {

    private static final Phrases FILTER = Words.of("filter");
    private static final Set<String> CHOSEN = Set.of("select", "choice");

    private final PageView page;
    private final Found catalogue;

    SearchDetector(PageView page, Map<Feature, Found> known) {
        this.page = page;
        this.catalogue = known.getOrDefault(Feature.CATALOGUE, Found.ABSENT);
    }

    Map<Feature, Found> found() {
        Map<Feature, Found> found = new EnumMap<>(Feature.class);
        Optional<Form> search = of(Trial.Kind.PROCEDURE_SEARCH);
        found.put(
                Feature.SEARCH,
                search.map(form -> Found.shown(form.place(), said(form))).orElseGet(this::moved));
        found.put(Feature.FILTERS, search.map(this::filters).orElse(Found.ABSENT));
        found.put(
                Feature.LOOKUP,
                of(Trial.Kind.DOSSIER_LOOKUP)
                        .map(form -> Found.shown(form.place(), said(form)))
                        .orElse(Found.ABSENT));
        return found;
    }

    private Optional<Form> of(Trial.Kind kind) {
        // A list of procedures says what a bare field beside it is for.
        String about = catalogue.is(Found.State.SHOWN) ? page.outline().title() + " | thủ tục" : "";
        return page.outline().forms().stream()
                .filter(form -> FormPurpose.of(form, about).equals(Optional.of(kind)))
                .findFirst();
    }

    private Found moved() {
        return catalogue.is(Found.State.MOVED) ? catalogue : Found.ABSENT;
    }

    private static String said(Form form) {
        return form.fields().getFirst().label();
    }

    private Found filters(Form search) {
        List<String> filters = page.outline().forms().stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> CHOSEN.contains(field.type()))
                .map(field -> Folded.of(field.label() + " | " + field.name()))
                .filter(FILTER::in)
                .distinct()
                .toList();
        return filters.isEmpty()
                ? Found.broken(search.place(), said(search))
                : Found.shown(search.place(), String.join(", ", filters));
    }
}
