package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.loader.NoticeFile;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.WorkingHours;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.config.yaml.Spelling;
import org.portalprobe.reports.notice.NoticeBook;
import org.portalprobe.reports.post.NoticeRound;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.night.DayPlan;
import org.portalprobe.scheduler.night.Demand;
import org.portalprobe.scheduler.night.NightHours;
import org.portalprobe.scheduler.night.NightHours.Night;
import org.portalprobe.scheduler.night.NightPlan;
import org.portalprobe.scheduler.notices.Channels;
import org.portalprobe.scheduler.notices.NoticeDuty;
import org.portalprobe.scheduler.timetable.Hours;
import picocli.CommandLine.Option;

/** What a person may say to {@code serve} alone. */
final class ServeOptions {

    private static final String NIGHT = "22:00-05:00";

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description =
                    "Where pages, /health, /ready and /metrics are; port 0 takes a free one (default: ${DEFAULT-VALUE}).")
    String listen = "127.0.0.1:8080";

    @Option(
            names = "--night",
            paramLabel = "FROM-UNTIL",
            description = "Hours in which portals are visited (default: " + NIGHT + ").")
    String night = NIGHT;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Time zone of all hours (default: ${DEFAULT-VALUE}).")
    String zone = "Asia/Ho_Chi_Minh";

    @Option(
            names = "--days",
            paramLabel = "CRON",
            description = "When daytime visits are planned, as a cron expression of Quartz, or 'none'"
                    + " (default: when offices open, if the model wants timings from then).")
    @Nullable
    String days;

    @Option(
            names = "--visits",
            paramLabel = "N",
            description = "Whole visits a night, in turn; the other portals get a look (default: all portals).")
    @Nullable
    Integer visits;

    @Option(
            names = "--vantage",
            paramLabel = "LABEL",
            description =
                    "Place that runs are planned for; the first is this machine's; may be repeated (default: local).")
    List<String> vantages = new ArrayList<>();

    @Option(names = "--without-worker", description = "Only plans; workers do the visits.")
    boolean withoutWorker;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Gets nights/, the report of each night as page, mail and JSON (default: ${DEFAULT-VALUE}).")
    Path out = Path.of("out");

    @Option(
            names = "--notices",
            paramLabel = "FILE",
            description = "Who is told what, by mail and webhook (default: nobody).")
    @Nullable
    Path notices;

    /** What tells operators after nights; nothing where nobody wants to be told. */
    Runnable notices(Store store, Path registry, AssessmentModel model, Hours hours, InstantSource clock) {
        if (notices == null) {
            return () -> {};
        }
        NoticeSettings settings = NoticeFile.read(notices);
        var book = new NoticeBook(store.connections());
        var round = new NoticeRound(book, Channels.of(settings, System.getenv(), clock), settings.quiet());
        var gathering = new NoticeGathering(store, registry, model, settings, clock);
        return new NoticeDuty(gathering, book, round, now -> closed(hours, now), clock)::perform;
    }

    /** The night that is over; empty while one goes on. */
    private static Optional<LocalDate> closed(Hours hours, Instant now) {
        Night last = hours.night().last(now);
        return last.contains(now) ? Optional.empty() : Optional.of(last.day());
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** Everything that is wrong. */
    List<ConfigProblem> problems() {
        List<ConfigProblem> problems = new ArrayList<>();
        if (zone().isEmpty()) {
            String meant = Spelling.nearest(zone, ZoneId.getAvailableZoneIds())
                    .map(name -> "did you mean " + name + "?")
                    .orElse("such as Asia/Ho_Chi_Minh");
            problems.add(new ConfigProblem("--zone", 0, "", zone, "is no time zone", meant));
        }
        unless(
                "--night",
                night,
                "is no span of hours",
                "such as " + NIGHT,
                problems,
                () -> NightHours.parse(night, ZoneId.of("UTC")));
        unless("--listen", listen, "is no address", "such as 127.0.0.1:8080", problems, () -> Listening.parse(listen));
        if (days != null && !days.equals("none")) {
            String cron = days;
            unless(
                    "--days",
                    cron,
                    "is no cron expression",
                    "such as 0 0 8 ? * MON-FRI",
                    problems,
                    () -> new Hours(NightHours.parse(NIGHT, ZoneId.of("UTC")), Optional.of(cron)));
        }
        if (visits != null && visits < 0) {
            problems.add(new ConfigProblem("--visits", 0, "", visits.toString(), "is out of range", "0 or more"));
        }
        problems.addAll(noticeProblems());
        return problems;
    }

    private List<ConfigProblem> noticeProblems() {
        try {
            if (notices != null) {
                var unused = Channels.of(NoticeFile.read(notices), System.getenv(), InstantSource.system());
            }
            return List.of();
        } catch (ConfigException wrong) {
            return wrong.problems();
        }
    }

    private static void unless(
            String option, String value, String problem, String wanted, List<ConfigProblem> problems, Runnable read) {
        try {
            read.run();
        } catch (IllegalArgumentException unfit) {
            problems.add(new ConfigProblem(option, 0, "", value, problem + " (" + unfit.getMessage() + ")", wanted));
        }
    }

    List<String> vantages() {
        return vantages.isEmpty() ? List.of("local") : vantages;
    }

    NightPlan nights() {
        return new NightPlan(vantages(), Optional.ofNullable(visits));
    }

    Hours hours(AssessmentModel model) {
        NightHours hours = NightHours.parse(night, zone().orElseThrow());
        Optional<String> usual = Demand.of(model).map(Hours::opening);
        Optional<String> cron = days == null ? usual : Optional.of(days).filter(said -> !said.equals("none"));
        return new Hours(hours, cron);
    }

    /** Empty when no daytime visits are wanted, by the model or the operator. */
    Optional<DayPlan> days(AssessmentModel model) {
        Optional<WorkingHours> wanted = Demand.of(model);
        return "none".equals(days)
                ? Optional.empty()
                : wanted.map(office -> new DayPlan(vantages(), office, zone().orElseThrow()));
    }
}
