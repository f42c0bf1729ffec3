package org.portalprobe.reports.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.portalprobe.checks.assessment.Reason;
import org.portalprobe.config.model.Unit;

/** Turns a reason's arguments, which are plain decimals and names of enums, into what its message wants. */
final class ReasonWords {

    private static final int LONGEST_ARGUMENT = 240;

    private final Words words;
    private final List<String> given;

    private ReasonWords(Words words, List<String> given) {
        this.words = words;
        this.given = given;
    }

    static String of(Reason reason, Words words) {
        Object[] arguments;
        try {
            arguments = new ReasonWords(words, reason.arguments()).arguments(reason.code());
        } catch (IllegalArgumentException | IndexOutOfBoundsException stored) {
            // A stored reason of an older version may carry other arguments: say it plainly rather than not at all.
            return plainly(reason);
        }
        return words.find("reason." + reason.code(), arguments).orElseGet(() -> plainly(reason));
    }

    private Object[] arguments(String code) {
        return switch (code) {
            case "not-served", "no-observations", "all-passed" -> one(String.join(", ", given));
            case "cannot-tell" ->
                new Object[] {
                    name("cause", 0), name("attribution", 1), text(2), text(3).isEmpty() ? "" : " (" + text(3) + ")"
                };
            case "key-page-not-measured" ->
                one(given.stream().map(role -> words.text("role." + role)).collect(Collectors.joining(", ")));
            case "level-reached", "level-missed" -> new Object[] {value(0), value(2)};
            case "share-reached", "share-missed" -> shares();
            case "mild-failures-only", "serious-failures" -> new Object[] {text(0), text(1), name("impact", 2)};
            case "portal-status" -> one(name("status", 0));
            case "portal-kind" -> one(name("kind", 0));
            default -> given.stream().map(this::text).toArray();
        };
    }

    private Object[] shares() {
        double counted = Double.parseDouble(given.get(0));
        double decided = Double.parseDouble(given.get(1));
        return new Object[] {
            text(0),
            text(1),
            words.percent(decided == 0 ? 0 : counted / decided),
            words.number(Double.parseDouble(given.get(2)) * 100, 2) + "%"
        };
    }

    private String value(int index) {
        return words.value(Double.parseDouble(given.get(index)), Unit.valueOf(given.get(1)));
    }

    private String name(String family, int index) {
        return words.text(family + "." + given.get(index));
    }

    private String text(int index) {
        return text(given.get(index));
    }

    private String text(String argument) {
        return argument.matches("-?[0-9]+(\\.[0-9]+)?")
                ? words.plain(new BigDecimal(argument))
                : ForeignText.line(argument, LONGEST_ARGUMENT);
    }

    private static Object[] one(String argument) {
        return new Object[] {argument};
    }

    private static String plainly(Reason reason) {
        return ForeignText.line(
                (reason.code() + " " + String.join(", ", reason.arguments())).strip(), LONGEST_ARGUMENT);
    }
}
