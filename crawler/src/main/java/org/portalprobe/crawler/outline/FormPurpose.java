package org.portalprobe.crawler.outline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.artifact.functions.PageOutline.Field;
import org.portalprobe.crawler.artifact.functions.PageOutline.Form;

/**
 * What a form is for, by its words: the search of procedures, the lookup of a dossier, or neither. Only forms that say so clearly are
 * one of the two, since these are tried.
 */
public final class FormPurpose {

    private static final String WORDS = "org.portalprobe.crawler.outline.forms";
    private static final Phrases CODE = Phrases.of(WORDS, "dossier.code");
    private static final Phrases LOOK_UP = Phrases.of(WORDS, "dossier.verb");
    private static final Phrases NO_LOOKUP = Phrases.of(WORDS, "dossier.not");
    private static final Phrases PROCEDURE = Phrases.of(WORDS, "procedure.noun");
    private static final Phrases SEARCH = Phrases.of(WORDS, "procedure.verb");
    private static final Phrases OTHERS = Phrases.of(WORDS, "procedure.not");
    private static final Set<String> TYPED = Set.of("text", "search", "tel", "number");

    private FormPurpose() {}

    /** @param page what the page is about: its title, or a heading over a list of procedures */
    public static Optional<Trial.Kind> of(Form form, String page) {
        if (field(form, CODE).isPresent() && isLookup(form)) {
            return Optional.of(Trial.Kind.DOSSIER_LOOKUP);
        }
        return isSearch(form, page) ? Optional.of(Trial.Kind.PROCEDURE_SEARCH) : Optional.empty();
    }

    /** Where the words or the code are typed; empty where the form has no such field. */
    public static Optional<Field> field(Form form, Trial.Kind kind) {
        return kind == Trial.Kind.DOSSIER_LOOKUP
                ? field(form, CODE)
                : typed(form).stream().findFirst();
    }

    private static Optional<Field> field(Form form, Phrases words) {
        return typed(form).stream()
                .filter(field -> words.in(Folded.of(field.label())) || words.is(Folded.of(field.name())))
                .findFirst();
    }

    private static List<Field> typed(Form form) {
        return form.fields().stream()
                .filter(field -> TYPED.contains(field.type()))
                .toList();
    }

    private static boolean isLookup(Form form) {
        String says = Folded.of(String.join(" ", form.buttons()));
        String about = Folded.of(form.heading()) + " " + says;
        boolean sends = LOOK_UP.in(says) || (says.isEmpty() && LOOK_UP.in(about));
        return sends && !NO_LOOKUP.in(about);
    }

    private static boolean isSearch(Form form, String page) {
        List<Field> typed = typed(form);
        String says = Folded.of(typed.stream().map(Field::label).reduce("", (one, more) -> one + " | " + more));
        String around = Folded.of(form.heading() + " | " + form.action().replaceFirst("^https?://[^/]*", "") + " | "
                + String.join(" | ", form.buttons()));
        if (typed.isEmpty() || OTHERS.in(says) || OTHERS.in(around)) {
            return false;
        }
        boolean searches = SEARCH.in(says) || SEARCH.in(around);
        boolean procedures = PROCEDURE.in(says) || PROCEDURE.in(around) || PROCEDURE.in(Folded.of(page));
        return searches && procedures && !CODE.in(says);
    }
}
