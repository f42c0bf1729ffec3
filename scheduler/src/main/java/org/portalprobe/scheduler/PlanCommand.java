package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.plan.NightPlan;
import org.portalprobe.scheduler.plan.NightWork;
import org.portalprobe.scheduler.plan.VisitCosts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portalprobe plan}: how many workers a night over a registry takes, from what visits cost. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Says how many worker-hours a night takes, and how many hosts finish it in time.",
        description =
                "Nothing is contacted. Costs come from the store's latest visits where there are any; every figure says where"
                        + " it is from. Ends with 1 when the workers that there are do not finish in time.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe plan                                 250 slow portals",
            "  portalprobe plan --registry portals.yaml --workers 3 --hours 8h",
            "  portalprobe plan --portals 63 --lcp-p50 3s --lcp-p90 7s --runs 1.8 --json"
        })
final class PlanCommand implements Callable<Integer> {

    /** What a plan was made of. */
    record Planned(NightPlan plan, PlanCosts.Sourced costs, Optional<VisitCosts> recorded, double night, int workers) {

        boolean inTime() {
            return plan.hours(workers) <= night;
        }
    }

    @Mixin
    private PlanOptions options = new PlanOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    PlanCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        options.refuseUnfit();
        NightWork work = options.work();
        Optional<VisitCosts> recorded =
                RecordedVisits.costs(options.store.settings(Path.of("out")), options.store.named(), clock);
        PlanCosts.Sourced costs = options.costs.sourced(recorded);
        Planned planned = new Planned(
                new NightPlan(work, options.costs.night(costs), options.times()),
                costs,
                recorded,
                options.night.toMillis() / 3.6e6,
                options.workers);
        if (options.json) {
            terminal.out().println(PlanJson.of(planned));
        } else {
            new PlanReport(terminal.out(), options.language).print(planned);
        }
        return (planned.inTime() ? ExitCode.OK : ExitCode.NOT_GOOD_ENOUGH).code();
    }
}
