package org.portalprobe.reports.words;

import java.util.stream.Collectors;
import org.portalprobe.checks.assessment.Reason;
import org.portalprobe.config.model.Unit;

/** Says reasons; one that quotes a check is followed by what the check said. */
final class ReasonWords {

    private final Arguments given;

    private ReasonWords(Arguments given) {
        this.given = given;
    }

    static Said of(Reason reason, Words words) {
        Said said = alone(reason, words);
        return reason.seen().map(remark -> said.then(words.remark(remark))).orElse(said);
    }

    private static Said alone(Reason reason, Words words) {
        try {
            var reasonWords = new ReasonWords(new Arguments(words, reason.arguments()));
            Object[] arguments = reasonWords.arguments(reason.code());
            return words.find("reason." + reason.code(), arguments)
                    .map(text -> new Said(text, reasonWords.technical(reason.code())))
                    .orElseGet(() -> Arguments.plainly(reason.code(), reason.arguments()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException stored) {
            // A stored reason of an older version may carry other arguments: say it plainly rather than not at all.
            return Arguments.plainly(reason.code(), reason.arguments());
        }
    }

    private String technical(String code) {
        return code.equals("cannot-tell") ? given.technical(3) : "";
    }

    private Object[] arguments(String code) {
        return switch (code) {
            case "not-served", "no-observations", "all-passed" -> Arguments.these(given.joined());
            case "cannot-tell" ->
                Arguments.these(given.name("cause", 0), given.name("attribution", 1), given.number(2));
            case "key-page-not-measured" ->
                Arguments.these(given.given().stream()
                        .map(role -> given.words().text("role." + role))
                        .collect(Collectors.joining(", ")));
            case "level-reached", "level-missed" -> Arguments.these(value(0), value(2));
            case "share-reached", "share-missed" -> shares();
            case "mild-failures-only", "serious-failures" ->
                Arguments.these(given.number(0), given.number(1), given.name("impact", 2));
            case "document-counts",
                    "document-expired",
                    "document-not-yet-valid",
                    "document-level-unknown",
                    "document-of-predecessor" -> Arguments.these(given.text(0), given.day(1), until(), given.text(3));
            case "document-too-old" -> Arguments.these(given.text(0), given.day(1), given.number(2));
            case "beside-claimed" ->
                Arguments.these(given.name("channel", 0), given.number(1), given.text(2), given.day(3));
            case "beside-measured" -> Arguments.these(given.number(0), open(), given.number(2));
            case "portal-status" -> Arguments.these(given.name("status", 0));
            case "portal-kind" -> Arguments.these(given.name("kind", 0));
            default -> given.numbers();
        };
    }

    /** Empty where a document names no end. */
    private String until() {
        return given.given().get(2).equals("-") ? "" : given.words().text("document.until", given.day(2));
    }

    private String open() {
        return given.value(1) == 0 ? "" : given.words().text("document.open", given.number(1));
    }

    private Object[] shares() {
        double decided = given.value(1);
        return Arguments.these(
                given.number(0),
                given.number(1),
                given.words().percent(decided == 0 ? 0 : given.value(0) / decided),
                given.words().number(given.value(2) * 100, 2) + "%");
    }

    private String value(int index) {
        return given.value(index, Unit.valueOf(given.given().get(1)));
    }
}
