package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.ProvisionalNight;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.config.notice.NoticeTopic;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Movement;
import org.portalprobe.reports.edition.Sampled;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.night.NightReport;
import org.portalprobe.reports.night.PortalNight;
import org.portalprobe.reports.notice.Message;
import org.portalprobe.reports.notice.Messages;
import org.portalprobe.reports.notice.Notice;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.PeriodOptions;
import org.portalprobe.scheduler.notices.NoticeDuty;

/** Finds out after a night what operators want to be told: from cards, the latest visits and the ledger of runs. */
final class NoticeGathering implements NoticeDuty.Gathering {

    private static final int VISITS_OF_DAYS = 35;
    private static final int LONGEST_OUTAGE = 120;
    private static final int WEEK = 7;

    private final Store store;
    private final Path registry;
    private final AssessmentModel model;
    private final NoticeSettings settings;
    private final InstantSource clock;

    NoticeGathering(Store store, Path registry, AssessmentModel model, NoticeSettings settings, InstantSource clock) {
        this.store = store;
        this.registry = registry;
        this.model = model;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Message> after(LocalDate night) throws IOException {
        var words = org.portalprobe.reports.words.Words.in(settings.language());
        return notices(night).stream().map(one -> Messages.of(one, words)).toList();
    }

    List<Notice> notices(LocalDate night) throws IOException {
        List<Notice> all = new ArrayList<>();
        LocalDate morning = night.plusDays(1);
        if (wants(NoticeTopic.PORTAL_DOWN)) {
            all.addAll(down(night));
        }
        if (wants(NoticeTopic.CERTIFICATE_EXPIRING)) {
            all.addAll(certificates());
        }
        if (wants(NoticeTopic.LETTER_CHANGED)) {
            all.addAll(letters(night));
        }
        if (wants(NoticeTopic.WEEKLY_DIGEST) && morning.getDayOfWeek() == settings.digestDay()) {
            all.add(digest(night));
        }
        return all;
    }

    private boolean wants(NoticeTopic topic) {
        return settings.topics().contains(topic);
    }

    private Map<PortalId, LocalizedText> names() {
        return RegistryFile.read(registry).portals().stream().collect(Collectors.toMap(Portal::id, Portal::name));
    }

    /** Twice or more in the night, each time through the portal's fault: one failed look alone confirms nothing. */
    private List<Notice> down(LocalDate night) {
        List<RunLine> lines = Ledger.in(store.connections()).lines(night.minusDays(LONGEST_OUTAGE), night);
        Map<PortalId, LocalizedText> names = names();
        return nightOf(night, lines).stream()
                .filter(NoticeGathering::isDown)
                .<Notice>map(one -> new Notice.Down(
                        one.portal(),
                        names.getOrDefault(
                                one.portal(), LocalizedText.same(one.portal().value())),
                        since(one, night, lines),
                        one.runs().size(),
                        one.fault().orElseThrow().cause()))
                .toList();
    }

    private List<PortalNight> nightOf(LocalDate night, List<RunLine> lines) {
        return NightReport.of(night, lines, clock.instant(), Optional.empty()).in(RunState.FAILED);
    }

    private static boolean isDown(PortalNight one) {
        return one.runs().size() > 1
                && one.runs().stream()
                        .allMatch(run -> run.fault().map(Fault::attribution).equals(Optional.of(Attribution.PORTAL)));
    }

    /** The first night of those on end. */
    private LocalDate since(PortalNight last, LocalDate night, List<RunLine> lines) {
        LocalDate first = night;
        while (first.isAfter(night.minusDays(LONGEST_OUTAGE)) && wasDown(last, first.minusDays(1), lines)) {
            first = first.minusDays(1);
        }
        return first;
    }

    private boolean wasDown(PortalNight last, LocalDate night, List<RunLine> lines) {
        return nightOf(night, lines).stream().anyMatch(one -> one.portal().equals(last.portal()) && isDown(one));
    }

    private List<Notice> certificates() throws IOException {
        Instant now = clock.instant();
        var lately = new Period("", now.minus(VISITS_OF_DAYS, ChronoUnit.DAYS), now.plusSeconds(1), true);
        var portals = new StoredPortals(store, registry);
        Map<PortalId, LocalizedText> names = names();
        List<Notice> all = new ArrayList<>();
        for (PortalId id : store.portals()) {
            Optional<Visit> visit = names.containsKey(id) ? portals.latest(id, lately) : Optional.empty();
            visit.flatMap(seen -> seen.look().toOptional())
                    .ifPresent(look -> look.tls().forEach((host, survey) -> survey.toOptional().stream()
                            .flatMap(tls -> tls.chains().stream())
                            .flatMap(chain -> chain.sent().stream().limit(1))
                            .flatMap(leaf -> expiring(
                                    id, names.getOrDefault(id, LocalizedText.same(id.value())), host, leaf, now))
                            .forEach(all::add)));
        }
        return all.stream().distinct().toList();
    }

    /** Told at the step reached last, so that a late start tells once and not four times. */
    Stream<Notice> expiring(PortalId id, LocalizedText name, String host, CertificateSeen leaf, Instant now) {
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(now, VietnamTime.ZONE), LocalDate.ofInstant(leaf.notAfter(), VietnamTime.ZONE));
        return settings.certificateDays().reversed().stream()
                .filter(step -> days <= step)
                .limit(1)
                .map(step -> new Notice.Expiring(
                        id,
                        name,
                        host,
                        leaf.sha256(),
                        leaf.notAfter(),
                        step,
                        now.isBefore(leaf.notAfter()) ? days : -1));
    }

    private List<Notice> letters(LocalDate night) throws IOException {
        PeriodOptions wanted =
                PeriodOptions.of(List.of(YearMonth.from(night).minusMonths(1), YearMonth.from(night)), registry);
        List<Notice> all = new ArrayList<>();
        for (List<ProvisionalNight> nights : new Rescoring(store, wanted).nights(List.of(model), clock.instant())) {
            for (int at = 1; at < nights.size(); at++) {
                lettered(nights.get(at - 1), nights.get(at), night).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Notice> lettered(ProvisionalNight before, ProvisionalNight after, LocalDate night) {
        Optional<Letter> old = before.stable().letter();
        Optional<Letter> now = after.stable().letter();
        boolean changed = after.night().equals(night) && old.isPresent() && now.isPresent() && !old.equals(now);
        Portal portal = after.card().portal();
        return changed
                ? Optional.of(new Notice.Lettered(portal.id(), portal.name(), night, old.get(), now.get()))
                : Optional.empty();
    }

    private Notice digest(LocalDate night) throws IOException {
        var rescoring = new Rescoring(store, PeriodOptions.of(List.of(), registry));
        List<Entry> entries = SideBySide.all(
                store.portals(), id -> entry(rescoring, id, night).stream().toList());
        return new Notice.Digest(night.plusDays(1), entries.size(), Movement.risen(entries), Movement.fallen(entries));
    }

    private Optional<Entry> entry(Rescoring rescoring, PortalId id, LocalDate night) throws IOException {
        List<JudgedCard> now = rescoring.judged(id, ProvisionalNight.window(night), List.of(model));
        List<JudgedCard> then = rescoring.judged(id, ProvisionalNight.window(night.minusDays(WEEK)), List.of(model));
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        JudgedCard card = now.getFirst();
        return Optional.of(new Entry(
                card.card().withoutObservations(),
                MeasuredRanking.owner(card.card().portal()),
                Optional.of(CardChange.between(then.getFirst(), card)),
                Sampled.of(card.observations())));
    }
}
