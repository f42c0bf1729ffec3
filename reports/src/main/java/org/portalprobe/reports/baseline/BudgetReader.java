package org.portalprobe.reports.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portalprobe.checks.regression.Budget;
import org.portalprobe.checks.regression.Figure;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.YamlMapping;

/** Limits in the words of a file. */
final class BudgetReader {

    static final TextParser<Long> NUMBER =
            TextParser.of(BudgetReader::whole, "is no whole number", "write digits only, such as 2000000");
    static final TextParser<TlsGrade> GRADE =
            TextParser.of(BudgetReader::grade, "is no letter", "one of A+, A, A-, B, C, D, E, F, M, T");
    static final TextParser<Points> POINTS = TextParser.of(Points::of, "are no points", "quarters, such as 41.25");

    private BudgetReader() {}

    static Optional<Budget> read(YamlMapping map) {
        List<String> kinds =
                Arrays.stream(Figure.Kind.values()).map(Figure.Kind::id).toList();
        boolean known = map.only(
                Stream.concat(kinds.stream(), Stream.of("tls-grade", "points")).toList());
        SortedMap<Figure.Kind, Long> most = new TreeMap<>();
        for (Figure.Kind kind : Figure.Kind.values()) {
            map.optional(kind.id(), number -> number.parsed(NUMBER)).ifPresent(limit -> most.put(kind, limit));
        }
        Optional<TlsGrade> grade = map.optional("tls-grade", letter -> letter.parsed(GRADE));
        Optional<Points> points = map.optional("points", text -> text.parsed(POINTS));
        return known ? map.build(() -> new Budget(most, grade, points)) : Optional.empty();
    }

    private static long whole(String text) {
        long number = Long.parseLong(text.replace("_", ""));
        if (number < 0) {
            throw new IllegalArgumentException("negative");
        }
        return number;
    }

    private static TlsGrade grade(String text) {
        return Arrays.stream(TlsGrade.values())
                .filter(grade -> grade.letter().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
