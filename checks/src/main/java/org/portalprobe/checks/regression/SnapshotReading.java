package org.portalprobe.checks.regression;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.StatusFault;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.checks.regression.Answered.State;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.checks.tls.TlsVerdict;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Points;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;

/** Reads a snapshot out of a visit: asks all checks and keeps of their answers what can be known again. */
public final class SnapshotReading {

    private static final String HOST = "host";

    private final Visit visit;
    private final Scope scope;
    private final SiteNames names;
    private final List<Observation> observations;

    private SnapshotReading(Visit visit, Scope scope) {
        this.visit = visit;
        this.scope = scope;
        this.names = new SiteNames(visit.url());
        this.observations = Catalogue.observe(visit).stream()
                .filter(one -> scope.asks(one.check()))
                .toList();
    }

    /** @param points known of the same visit; empty where nothing was assessed */
    public static Snapshot of(Visit visit, AssessmentModel model, Scope scope, Optional<Points> points) {
        return new SnapshotReading(visit, scope).snapshot(model, points);
    }

    private Snapshot snapshot(AssessmentModel model, Optional<Points> points) {
        SortedMap<String, Fault> unseen = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>();
        visit.pages().forEach(page -> fault(page)
                .ifPresentOrElse(
                        why -> unseen.put(names.page(page.page().url()), why),
                        () -> seen.add(names.page(page.page().url()))));
        return new Snapshot(
                Terms.of(model, axe(), Catalogue.all()),
                new TreeSet<>(seen),
                unseen,
                observations.stream().flatMap(one -> answered(one).stream()).toList(),
                defects(),
                figures(seen),
                grades(),
                points);
    }

    private Optional<String> axe() {
        return visit.pages().stream()
                .flatMap(page -> page.axe().toOptional().stream())
                .map(run -> run.engineVersion())
                .findFirst();
    }

    /** Why nothing is known of a page: an error answer, no document, or a login in its place. */
    private Optional<Fault> fault(InspectedPage page) {
        return StatusFault.of(page.status(), page.landed())
                .or(() -> page.facts().fold(facts -> Optional.empty(), Optional::of))
                .or(() -> LoginWall.of(page));
    }

    private Optional<Answered> answered(Observation seen) {
        String place = names.place(seen.subject());
        Optional<State> state =
                switch (seen.outcome()) {
                    case Outcome.Passed passed -> Optional.of(State.PASSED);
                    case Outcome.Failed failed -> Optional.of(State.FAILED);
                    case Outcome.Inapplicable none -> Optional.of(State.INAPPLICABLE);
                    case Outcome.CannotTell unknown -> Optional.of(State.UNKNOWN);
                    case Outcome.Counted counted ->
                        Optional.of(
                                counted.failed() > 0
                                        ? State.FAILED
                                        : counted.ok() > 0 ? State.PASSED : State.INAPPLICABLE);
                    case Outcome.Measured timed -> Optional.empty();
                };
        Optional<Fault> why =
                seen.outcome() instanceof Outcome.CannotTell unknown ? Optional.of(unknown.fault()) : Optional.empty();
        return state.map(known -> new Answered(seen.check(), place, known, why));
    }

    private List<Defect> defects() {
        Map<String, Defect> found = new LinkedHashMap<>();
        // One element may fail criteria of two principles: it is one defect.
        Set<Object> counted = new LinkedHashSet<>();
        for (Observation seen : observations) {
            for (Finding finding : seen.findings()) {
                boolean again = !finding.place().isEmpty()
                        && !counted.add(List.of(finding.rule(), finding.page(), finding.place()));
                boolean known = seen.subject() instanceof Subject.OfHost || isKnown(finding.page());
                if (!finding.needsReview() && !again && known) {
                    Defect defect = defect(seen, finding);
                    found.merge(defect.id(), defect, Defect::and);
                }
            }
        }
        surveyed(found);
        return new ArrayList<>(found.values());
    }

    private Defect defect(Observation seen, Finding finding) {
        boolean ofHost = seen.subject() instanceof Subject.OfHost;
        String place = ofHost ? names.place(seen.subject()) : names.page(asked(finding.page()));
        Fingerprint fingerprint = ofHost
                ? new Fingerprint(finding.rule(), place, HOST)
                : Fingerprint.of(finding.rule(), finding.place(), finding.evidence());
        boolean ofAddress = !ofHost
                && finding.place().isEmpty()
                && inspected(finding.page()).isEmpty();
        Fingerprint kept = ofAddress ? new Fingerprint(finding.rule(), place, "address") : fingerprint;
        return new Defect(kept, seen.check(), new TreeMap<>(Map.of(place, finding.elements())), Optional.of(finding));
    }

    /** The address under which a page is known, where a redirect led to another one. */
    private URI asked(URI page) {
        return inspected(page).map(one -> one.page().url()).orElse(page);
    }

    /** What stands in place of a page that was asked for says nothing about it. */
    private boolean isKnown(URI page) {
        return inspected(page).flatMap(this::fault).isEmpty();
    }

    private Optional<InspectedPage> inspected(URI page) {
        return visit.pages().stream()
                .filter(one -> one.landed().equals(page) || one.page().url().equals(page))
                .findFirst();
    }

    /** All that a survey found, also what costs no letter. */
    private void surveyed(Map<String, Defect> found) {
        if (scope != Scope.SITE) {
            return;
        }
        surveys().forEach((host, verdict) -> verdict.findings().stream()
                .flatMap(finding -> SurveyedDefect.of(finding, names.host(host), visit.url()).stream())
                .forEach(defect -> found.merge(defect.id(), defect, (first, again) -> first)));
    }

    private SortedMap<String, TlsGrade> grades() {
        SortedMap<String, TlsGrade> grades = new TreeMap<>();
        if (scope == Scope.SITE) {
            surveys().forEach((host, verdict) -> grades.put(names.host(host), verdict.grade()));
        }
        return grades;
    }

    private Map<String, TlsVerdict> surveys() {
        return visit.look().toOptional().map(Look::tls).orElse(Map.of()).entrySet().stream()
                .filter(slot -> slot.getValue().toOptional().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        slot -> TlsVerdict.of(slot.getValue().toOptional().orElseThrow())));
    }

    /** A page that never became quiet was cut off at some moment: its numbers are that moment's. */
    private List<Figure> figures(Set<String> seen) {
        return visit.timedLoads().stream()
                .filter(load -> seen.contains(names.page(load.url())))
                .flatMap(load -> load.timing().toOptional().filter(LoadTiming::settled).stream()
                        .flatMap(timing -> figures(load, timing)))
                .toList();
    }

    private Stream<Figure> figures(TimedLoad load, LoadTiming timing) {
        String page = names.page(load.url());
        return Stream.of(
                new Figure(Figure.Kind.TRANSFER_BYTES, page, timing.transferBytes()),
                new Figure(Figure.Kind.REQUESTS, page, timing.requests()),
                new Figure(Figure.Kind.FAILED_REQUESTS, page, timing.failedRequests()));
    }

    /** Marks a fault that a release is to blame for: it answers, and answers with an error. */
    static boolean isBroken(Fault fault) {
        return fault.cause() == Cause.HTTP_SERVER_ERROR
                || fault.cause() == Cause.SOFT_NOT_FOUND
                || (fault.cause() == Cause.HTTP_CLIENT_ERROR && !fault.detail().matches("HTTP (401|403|407|429) .*"));
    }
}
