package org.portalprobe.reports.ci;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import org.portalprobe.checks.regression.Change;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.checks.regression.Waiver;
import org.portalprobe.reports.words.Words;

/** Everything that a gate decided, for programs; {@code gate.schema.json} describes it. */
final class GateJson {

    private static final int FORMAT = 1;

    private final ChangeText text;

    GateJson(Words words) {
        this.text = new ChangeText(words);
    }

    String of(GateRun run) {
        ObjectNode document = Json.object()
                .put("format", FORMAT)
                .put("verdict", word(run.judgement().verdict()))
                .put("target", run.target())
                .put("start", run.start().toString())
                .put("seconds", run.took().toMillis() / 1000.0)
                .put("software", run.software())
                .put("model", run.snapshot().terms().model());
        run.against().ifPresent(against -> document.put("against", against));
        run.snapshot().terms().axe().ifPresent(axe -> document.put("axe", axe));
        document.set("pages", Json.array(run.snapshot().pages(), TextNode::valueOf));
        document.set("changes", Json.array(run.judgement().rulings(), this::change));
        document.set("timings", Json.array(run.timings(), GateJson::timing));
        document.set("expiredWaivers", Json.array(run.judgement().expired(), GateJson::waiver));
        document.set("unusedWaivers", Json.array(run.judgement().unused(), GateJson::waiver));
        document.set("notLookedAt", Json.array(run.omitted(), TextNode::valueOf));
        document.put("knownFaults", run.snapshot().defects().size());
        return Json.text(document);
    }

    private ObjectNode change(Ruling ruling) {
        Change change = ruling.change();
        ObjectNode written = Json.object()
                .put("effect", word(change.effect()))
                .put("kind", kind(change))
                .put("rule", change.rule())
                .put("place", change.place())
                .put("fingerprint", change.fingerprint())
                .put("fails", ruling.fails())
                .put("waived", ruling.waived())
                .put("title", text.title(change))
                .put("evidence", ChangeText.evidence(change));
        ruling.waiver().ifPresent(waiver -> written.set("waiver", waiver(waiver)));
        return written;
    }

    private static ObjectNode waiver(Waiver waiver) {
        ObjectNode written = Json.object();
        waiver.fingerprint().ifPresent(id -> written.put("fingerprint", id));
        waiver.rule().ifPresent(rule -> written.put("rule", rule));
        waiver.page().ifPresent(page -> written.put("page", page));
        return written.put("owner", waiver.owner())
                .put("reason", waiver.reason())
                .put("until", waiver.until().toString());
    }

    private static ObjectNode timing(GateRun.Compared one) {
        ObjectNode written = Json.object()
                .put("metric", one.timing().metric().id())
                .put("page", one.timing().page())
                .put("formFactor", word(one.timing().device()))
                .put("verdict", word(one.result().verdict()))
                .put("margin", one.result().margin())
                .put("chance", one.result().chance());
        written.set("before", Json.array(one.timing().before(), DoubleNode::valueOf));
        written.set("now", Json.array(one.timing().now(), DoubleNode::valueOf));
        return written;
    }

    private static String kind(Change change) {
        return change.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
