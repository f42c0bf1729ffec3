package org.portalprobe.scheduler.offer;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.functions.FunctionChecks;
import org.portalprobe.checks.inventory.ListComparison;
import org.portalprobe.checks.inventory.Recommendation;
import org.portalprobe.checks.inventory.ServiceInventory;
import org.portalprobe.checks.inventory.Tally;
import org.portalprobe.config.procedure.ListedProcedure;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Visit;

/** The parts {@code functions} and {@code inventory} of {@code crawl.schema.json}. */
public final class OfferJson {

    private static final int MOST_EVIDENCE = 20;

    private OfferJson() {}

    /** One answer to one question. */
    public record Function(
            String check,
            Optional<URI> subject,
            String outcome,
            Optional<String> reason,
            List<String> arguments,
            Optional<Fault> fault,
            Optional<Cases> counted,
            List<Evidence> evidence) {}

    /** Cases of one question. */
    public record Cases(long ok, long failed, long excluded, long unknown) {}

    /** Where it was seen. */
    public record Evidence(URI page, String element, Optional<String> screenshot) {}

    /** Services, and what stands beside them. */
    public record Inventory(
            List<ListedProcedure> procedures,
            Counts counted,
            Optional<Stated> stated,
            Optional<Integer> unseen,
            List<Recommended> recommended,
            Optional<Compared> list) {}

    /** Procedures by level. */
    public record Counts(
            Optional<Integer> total,
            Map<OnlineLevel, Integer> levels,
            Map<OnlineLevel, Double> shares,
            Optional<Integer> gap) {}

    /** What a page states of all procedures. */
    public record Stated(URI page, String words, Counts tally) {}

    /** What others offer in full. */
    public record Recommended(ListedProcedure procedure, List<String> others) {}

    /** The owner's list beside the portal. */
    public record Compared(
            Counts listed, int both, int notSeen, List<ListedProcedure> onPortalOnly, List<Differing> differing) {}

    /** One procedure with two levels. */
    public record Differing(ListedProcedure procedure, Optional<OnlineLevel> seen) {}

    /** In the order of the model. */
    public static List<Function> functions(Visit visit) {
        return FunctionChecks.all().stream()
                .flatMap(check -> check.observe(visit).stream())
                .map(seen -> function(seen, visit))
                .toList();
    }

    private static Function function(Observation seen, Visit visit) {
        Optional<Remark> remark = remark(seen.outcome());
        Optional<Fault> fault =
                seen.outcome() instanceof Outcome.CannotTell doubt ? Optional.of(doubt.fault()) : Optional.empty();
        Optional<Cases> counted = seen.outcome() instanceof Outcome.Counted tally
                ? Optional.of(new Cases(tally.ok(), tally.failed(), tally.excluded(), tally.unknown()))
                : Optional.empty();
        Optional<URI> subject =
                seen.subject() instanceof Subject.OfPage page ? Optional.of(page.page()) : Optional.empty();
        return new Function(
                seen.check().value(),
                subject,
                outcome(seen.outcome()),
                remark.map(Remark::code),
                remark.map(Remark::arguments).orElse(List.of()),
                fault,
                counted,
                evidence(seen, visit));
    }

    private static List<Evidence> evidence(Observation seen, Visit visit) {
        return seen.findings().stream()
                .limit(MOST_EVIDENCE)
                .map(finding -> new Evidence(finding.page(), finding.place(), screenshot(finding, visit)))
                .toList();
    }

    private static Optional<String> screenshot(Finding finding, Visit visit) {
        return visit.pages().stream()
                .filter(page -> page.landed().equals(finding.page()))
                .flatMap(page -> page.screenshot().stream())
                .map(BlobRef::sha256)
                .findFirst();
    }

    private static Optional<Remark> remark(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed -> Optional.of(passed.remark());
            case Outcome.Failed failed -> Optional.of(failed.remark());
            case Outcome.Inapplicable inapplicable -> Optional.of(inapplicable.remark());
            case Outcome.CannotTell doubt -> Optional.empty();
            case Outcome.Counted counted -> Optional.empty();
            case Outcome.Measured measured -> Optional.empty();
        };
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed -> "PASSED";
            case Outcome.Failed failed -> "FAILED";
            case Outcome.Inapplicable inapplicable -> "INAPPLICABLE";
            case Outcome.CannotTell doubt -> "CANNOT_TELL";
            case Outcome.Counted counted -> "COUNTED";
            case Outcome.Measured measured -> throw new IllegalStateException("no function is measured");
        };
    }

    public static Inventory inventory(Offer offer) {
        ServiceInventory inventory = offer.inventory();
        return new Inventory(
                inventory.procedures().stream()
                        .map(ServiceInventory.Listed::procedure)
                        .toList(),
                counts(inventory.counted()),
                inventory.stated().map(said -> new Stated(said.page(), said.words(), counts(said.tally()))),
                inventory.unseen(),
                offer.recommended().stream().map(OfferJson::recommended).toList(),
                offer.compared().map(OfferJson::compared));
    }

    private static Recommended recommended(Recommendation one) {
        return new Recommended(one.procedure(), one.others());
    }

    private static Compared compared(ListComparison list) {
        return new Compared(
                counts(list.listed()),
                list.both(),
                list.notSeen(),
                list.onPortalOnly(),
                list.differing().stream()
                        .map(one -> new Differing(one.listed(), one.seen()))
                        .toList());
    }

    private static Counts counts(Tally tally) {
        Map<OnlineLevel, Double> shares = new EnumMap<>(OnlineLevel.class);
        Stream.of(OnlineLevel.values())
                .filter(level -> tally.share(level).isPresent())
                .forEach(level -> shares.put(level, tally.share(level).getAsDouble()));
        Map<OnlineLevel, Integer> levels = new EnumMap<>(OnlineLevel.class);
        levels.putAll(tally.levels());
        return new Counts(tally.total(), levels, shares, tally.gap());
    }
}
