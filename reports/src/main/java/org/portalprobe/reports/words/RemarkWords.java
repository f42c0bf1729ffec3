package org.portalprobe.reports.words;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.tls.TlsAdvice;
import org.portalprobe.config.Language;

/** Says what a check remarked. */
final class RemarkWords {

    private static final double DAY = 86_400;
    private static final int LONGEST_FACT = 240;

    private final Arguments given;

    private RemarkWords(Arguments given) {
        this.given = given;
    }

    static Said of(Remark remark, Words words) {
        try {
            var remarkWords = new RemarkWords(new Arguments(words, remark.arguments()));
            Object[] arguments = remarkWords.arguments(remark.code());
            return words.find("remark." + remark.code(), arguments)
                    .map(text -> new Said(text, remarkWords.technical(remark.code())))
                    .orElseGet(() -> Arguments.plainly(remark.code(), remark.arguments()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException stored) {
            // A stored remark of an older version may carry other arguments: say it plainly rather than not at all.
            return Arguments.plainly(remark.code(), remark.arguments());
        }
    }

    private String technical(String code) {
        return switch (code) {
            case "http-port-closed", "hsts-certificate-refused", "tls-certificate-refused", "tls-absent" ->
                given.technical(0);
            case "load-failed", "tls-finding" -> given.technical(1);
            case "requests-failed" -> given.technical(3);
            default -> "";
        };
    }

    private Object[] arguments(String code) {
        return switch (code) {
            case "http-port-closed", "hsts-certificate-refused", "tls-certificate-refused", "tls-absent" ->
                Arguments.none();
            case "tls-finding" -> Arguments.these(tlsFinding());
            case "hsts-long-enough" -> Arguments.these(given.text(0), days(0));
            case "hsts-too-short" -> Arguments.these(given.text(0), days(0), days(1));
            case "baseline-headers-lacking" -> Arguments.these(given.joined());
            case "mixed-content", "elements-not-kept", "web-faults" -> Arguments.these(given.number(0));
            case "wcag-failures" -> Arguments.these(problems());
            case "function-lacking" -> Arguments.these(given.text(0), missing());
            case "function-absent", "wider-than-phone" -> Arguments.these(given.number(0));
            case "layout-same", "layout-differs" -> Arguments.these(given.number(0), given.number(1));
            case "emc-no-site-id" -> Arguments.these(given.quoted(0));
            case "load-failed" -> Arguments.these(given.name("cause", 0));
            case "requests-failed" -> Arguments.these(given.name("cause", 0), given.number(1), moment(2));
            case "maintenance-announced" -> Arguments.these(moment(0), moment(1), given.text(2));
            // What a portal wrote, and numbers that are names: a status or a site id has no thousands.
            default -> given.texts();
        };
    }

    private String moment(int index) {
        return given.words().time(Instant.parse(given.text(index)));
    }

    /** Names of what is missing; what is none of ours stays as it is. */
    private String missing() {
        return Stream.of(given.text(1).split(", ", -1))
                .map(name -> given.words().find("missing." + name).orElse(name))
                .collect(Collectors.joining(", "));
    }

    private String tlsFinding() {
        String rule = given.given().getFirst();
        if (!TlsAdvice.knows(rule)) {
            return given.joined();
        }
        Language language = given.words().language();
        List<String> facts = given.given().stream()
                .skip(2)
                .map(fact -> ForeignText.line(fact, LONGEST_FACT))
                .toList();
        String seen = TlsAdvice.seen(rule, facts, language);
        return TlsAdvice.of(rule, language).title() + (seen.isEmpty() ? "" : ": " + seen);
    }

    private String days(int index) {
        return given.words().number(given.value(index) / DAY, 1);
    }

    private String problems() {
        return given.given().stream()
                .map(rule -> given.words()
                        .find("problem." + rule + ".what")
                        .map(what -> what + " (" + rule + ")")
                        .orElseGet(() -> ForeignText.line(rule, 80)))
                .collect(Collectors.joining("; "));
    }
}
