package org.portalprobe.checks.functions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Trial;

/** F02, F07: does the portal's own form answer what was entered, in time? Where no form was tried, what the pages show decides no more than a fault. */
final class TrialCheck extends FunctionCheck {

    /** A citizen waits no longer (rules section 3, F07). */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Trial.Kind kind;
    private final Predicate<Trial> understood;

    /** @param understood whether the answer is one to what was entered */
    TrialCheck(String id, Feature feature, Trial.Kind kind, Predicate<Trial> understood, LastReading reading) {
        super(id, feature, reading);
        this.kind = kind;
        this.understood = understood;
    }

    @Override
    Answer ask(VisitReading read) {
        List<Trial> trials = read.visit().trials().stream()
                .filter(trial -> trial.kind() == kind)
                .toList();
        Answer shown = super.ask(read);
        if (!(shown.outcome() instanceof Outcome.Passed)) {
            return shown;
        }
        Optional<Trial> answered = trials.stream().filter(this::isAnswered).findFirst();
        return answered.map(TrialCheck::passed)
                .or(() ->
                        trials.stream().filter(TrialCheck::isFailed).findFirst().map(this::failed))
                .orElseGet(() -> Answer.cannotTell(why(trials)));
    }

    private boolean isAnswered(Trial trial) {
        return !isFailed(trial) && trial.answer().toOptional().isPresent() && understood.test(trial);
    }

    private static boolean isFailed(Trial trial) {
        return trial.answer()
                .toOptional()
                .filter(answer -> answer.status() >= 400 || answer.took().compareTo(PATIENCE) > 0)
                .isPresent();
    }

    private static Answer passed(Trial trial) {
        return Answer.passed(Remark.of(RemarkCode.FORM_ANSWERED, trial.page(), trial.entered(), seconds(trial)));
    }

    private Answer failed(Trial trial) {
        int status = trial.answer().toOptional().map(Trial.Answer::status).orElse(0);
        Remark remark = Remark.of(RemarkCode.FORM_FAILED, trial.page(), trial.entered(), status, seconds(trial));
        return Answer.failed(
                remark, List.of(Finding.of(rule(), Impact.SERIOUS, List.of(), trial.page(), trial.place(), remark)));
    }

    private static String seconds(Trial trial) {
        double seconds = trial.answer()
                .toOptional()
                .map(answer -> answer.took().toMillis() / 1_000.0)
                .orElse(0.0);
        return String.valueOf(seconds);
    }

    private static Fault why(List<Trial> trials) {
        return trials.stream()
                .findFirst()
                .map(trial -> trial.answer()
                        .fold(
                                answer -> Fault.of(
                                        Cause.DESIGN_NOT_UNDERSTOOD,
                                        "the answer to “" + trial.entered() + "” is not understood"),
                                fault -> fault))
                .orElseGet(() -> Fault.of(Cause.NOT_ASKED, "the form was not tried"));
    }
}
