package org.portalprobe.checks.functions;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.functions.PageView.Read;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Form;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.outline.Phrases;

/** F03 and F05: is this a procedure's page, are its six parts filled in, and does its submit button lead somewhere? */
final class ProcedureDetector {

    private static final Phrases SUBMIT = Words.of("submit");
    private static final Phrases NOT_ONLINE = Words.of("not.online");

    /** With so many of the parts named, the page is about one procedure. */
    private static final int ENOUGH = 3;

    private static final int LONGEST = 45;

    private final PageView page;
    private final Map<ProcedurePart, Boolean> parts;

    ProcedureDetector(PageView page) {
        this.page = page;
        this.parts = new PartReading(page).parts();
    }

    Map<Feature, Found> found() {
        Map<Feature, Found> found = new EnumMap<>(Feature.class);
        boolean detail = parts.size() >= ENOUGH;
        found.put(Feature.DETAIL, detail ? detail() : Found.ABSENT);
        found.put(Feature.SUBMIT, detail ? submit() : Found.ABSENT);
        return found;
    }

    private Found detail() {
        Set<ProcedurePart> missing = EnumSet.allOf(ProcedurePart.class);
        missing.removeIf(part -> parts.getOrDefault(part, false));
        String names = String.join(", ", missing.stream().map(Enum::name).toList());
        return missing.isEmpty() ? Found.shown("", page.outline().title()) : Found.broken("", names);
    }

    private Found submit() {
        List<Read> buttons = page.usable(words -> words.length() <= LONGEST && SUBMIT.begins(words))
                .filter(read -> read.piece().area() == Area.BODY)
                .toList();
        Optional<Read> moved = buttons.stream()
                .filter(read -> NationalHosts.isPortal(read.piece().href()))
                .findFirst();
        if (moved.isPresent()) {
            return Found.moved(moved.get().piece().place(), moved.get().piece().href());
        }
        return buttons.stream()
                .map(this::leading)
                .min((one, other) -> one.state().compareTo(other.state()))
                .orElseGet(this::none);
    }

    private Found leading(Read button) {
        String href = button.piece().href();
        String place = button.piece().place();
        boolean nowhere = href.isEmpty() || href.equals("#") || href.matches("(?i)javascript:\\s*(?:void.*|;|)");
        if (button.piece().disabled()) {
            return Found.broken(place, button.piece().text());
        }
        // A dialog on the same page, to log in or to choose a case.
        if (!button.piece().opens().isEmpty()) {
            return Found.shown(place, button.piece().text());
        }
        if (button.piece().kind() == Kind.BUTTON || (href.startsWith("javascript:") && !nowhere)) {
            return sends(place)
                    ? Found.shown(place, button.piece().text())
                    : Found.unclear(place, button.piece().text());
        }
        // A link without a target may be a script's: an address that says "nowhere" is a fault, one that is missing a
        // doubt.
        return href.isEmpty()
                ? Found.unclear(place, button.piece().text())
                : nowhere ? Found.broken(place, button.piece().text()) : Found.shown(place, href);
    }

    private boolean sends(String button) {
        return page.outline().forms().stream()
                .filter(form -> !form.method().equals("script"))
                .map(Form::place)
                .anyMatch(form -> button.startsWith(form + " "));
    }

    private Found none() {
        boolean offline =
                page.in(Area.BODY).anyMatch(read -> read.words().length() < 80 && NOT_ONLINE.in(read.words()));
        return offline ? Found.ABSENT : Found.broken("", page.outline().title());
    }
}
