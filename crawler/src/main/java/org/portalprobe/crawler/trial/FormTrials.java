package org.portalprobe.crawler.trial;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.artifact.Trial.Kind;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.artifact.functions.PageOutline.Field;
import org.portalprobe.crawler.artifact.functions.PageOutline.Form;
import org.portalprobe.crawler.http.Locations;
import org.portalprobe.crawler.outline.Folded;
import org.portalprobe.crawler.outline.FormPurpose;

/**
 * Tries one search of procedures and one lookup of a dossier, where the pages seen have such forms: up to three keywords, one code
 * that nobody has. A form that asks for a picture's letters, or that is not sent by GET, is left alone and says so.
 */
public final class FormTrials {

    /** Every province has procedures of these. */
    private static final List<String> KEYWORDS = List.of("khai sinh", "đất đai", "kinh doanh");

    /** Well formed, of an agency that does not exist. */
    private static final String CODE = "000.00.00.H99-260101-000000";

    private static final List<String> RIDDLES =
            List.of("captcha", "ma xac nhan", "ma bao ve", "ma kiem tra", "security code");

    private final Function<URI, InspectedPage> opening;
    private final Predicate<URI> allowed;

    /**
     * @param opening a page in the browser, within the portal's pause
     * @param allowed by robots.txt
     */
    public FormTrials(Function<URI, InspectedPage> opening, Predicate<URI> allowed) {
        this.opening = opening;
        this.allowed = allowed;
    }

    private record Place(URI page, Form form, Field field) {}

    /** One entry for each thing tried; empty where no form says that it is one of the two. */
    public List<Trial> of(List<InspectedPage> pages) {
        List<Trial> trials = new ArrayList<>();
        best(pages, Kind.PROCEDURE_SEARCH).ifPresent(place -> search(place, trials));
        best(pages, Kind.DOSSIER_LOOKUP).ifPresent(place -> trials.add(tried(Kind.DOSSIER_LOOKUP, place, CODE)));
        return trials;
    }

    /** Until one of the words finds something: a citizen stops there too. */
    private void search(Place place, List<Trial> trials) {
        for (String word : KEYWORDS) {
            Trial trial = tried(Kind.PROCEDURE_SEARCH, place, word);
            trials.add(trial);
            boolean found = trial.answer().toOptional().stream()
                    .flatMap(answer -> answer.outline().pieces().stream())
                    .anyMatch(piece -> piece.kind() == PageOutline.Kind.LINK
                            && Folded.of(piece.text()).contains(Folded.of(word)));
            if (found || hindrance(place).isPresent()) {
                return;
            }
        }
    }

    /** A form that can be tried before one that cannot. */
    private static Optional<Place> best(List<InspectedPage> pages, Kind kind) {
        List<Place> places = pages.stream().flatMap(page -> places(page, kind)).toList();
        return places.stream()
                .filter(place -> hindrance(place).isEmpty())
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    private static Stream<Place> places(InspectedPage page, Kind kind) {
        Optional<PageOutline> outline =
                page.facts().toOptional().flatMap(facts -> facts.outline().toOptional());
        return outline.stream().flatMap(seen -> seen.forms().stream()
                .filter(form -> FormPurpose.of(form, seen.title()).equals(Optional.of(kind)))
                .flatMap(form ->
                        FormPurpose.field(form, kind).map(field -> new Place(page.landed(), form, field)).stream()));
    }

    private static Optional<String> hindrance(Place place) {
        boolean riddle = place.form().fields().stream()
                .map(field -> Folded.of(field.label() + " " + field.name()))
                .anyMatch(label -> RIDDLES.stream().anyMatch(label::contains));
        if (riddle) {
            return Optional.of("it asks for the letters of a picture");
        }
        boolean secret =
                place.form().fields().stream().anyMatch(field -> field.type().equals("password"));
        if (secret) {
            return Optional.of("it asks for a password");
        }
        boolean plain =
                place.form().method().equals("get") && !place.field().name().isEmpty();
        return plain
                ? Optional.empty()
                : Optional.of("it is not sent by GET: " + place.form().method());
    }

    private Trial tried(Kind kind, Place place, String entered) {
        Optional<Fault> left =
                hindrance(place).map(why -> Fault.of(Cause.NOT_ASKED, "the form was left alone: " + why));
        Seen<Trial.Answer> answer = left.map(Seen::<Trial.Answer>missing).orElseGet(() -> sent(place, entered));
        return new Trial(kind, place.page(), place.form().place(), entered, answer);
    }

    private Seen<Trial.Answer> sent(Place place, String entered) {
        Optional<URI> asked = address(place, entered);
        if (asked.isEmpty()) {
            return Seen.missing(Fault.of(
                    Cause.NOT_ASKED,
                    "the form leads to no address of the web: " + place.form().action()));
        }
        if (!allowed.test(asked.get())) {
            return Seen.missing(Fault.of(Cause.ROBOTS_DISALLOWED, "robots.txt disallows " + asked.get()));
        }
        Stopwatch watch = Stopwatch.start();
        InspectedPage seen = opening.apply(asked.get());
        return seen.facts()
                .fold(
                        facts -> facts.outline()
                                .map(outline -> new Trial.Answer(
                                        seen.landed(), seen.status(), watch.elapsed(), outline, seen.screenshot())),
                        Seen::missing);
    }

    private static Optional<URI> address(Place place, String entered) {
        String action = place.form().action().isEmpty()
                ? place.page().toString()
                : place.form().action();
        String bare = action.replaceFirst("[?#].*", "");
        String query = place.form().fields().stream()
                .filter(field -> !field.name().isEmpty())
                .map(field -> encoded(field.name()) + "=" + encoded(value(place, field, entered)))
                .collect(Collectors.joining("&"));
        Optional<URI> target = Locations.resolve(place.page(), bare + "?" + query);
        String own = Objects.requireNonNullElse(place.page().getHost(), "");
        return target.filter(found -> found.getHost() != null
                && found.getHost().toLowerCase(Locale.ROOT).equals(own.toLowerCase(Locale.ROOT)));
    }

    private static String value(Place place, Field field, String entered) {
        boolean meant = field.equals(place.field());
        boolean given = field.type().equals("text") || field.type().equals("search");
        return meant ? entered : given ? field.value() : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
