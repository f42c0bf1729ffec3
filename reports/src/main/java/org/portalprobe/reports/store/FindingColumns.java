package org.portalprobe.reports.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.portalprobe.checks.Remark;
import org.portalprobe.config.model.Impact;

/** The words of findings. */
final class FindingColumns implements Repeated.Columns<FindingWords> {

    /** Between clauses, none of which holds a line break. */
    private static final String BREAK = "\n";

    /** PostgreSQL has no NUL in texts; a hostile page may. */
    private static final char NUL = '\0';

    @Override
    public String table() {
        return "finding";
    }

    @Override
    public List<String> names() {
        return List.of(
                "rule",
                "impact",
                "needs_review",
                "clauses",
                "place",
                "elements",
                "evidence",
                "remark",
                "arguments",
                "help");
    }

    @Override
    public UUID digest(FindingWords words) {
        var texts = new ArrayList<>(List.of(
                words.rule(),
                words.impact().name(),
                String.valueOf(words.needsReview()),
                words.place(),
                String.valueOf(words.elements()),
                words.evidence(),
                words.remark().map(Remark::code).orElse(""),
                words.remark().map(RemarkColumns::arguments).orElse(""),
                words.help().map(URI::toString).orElse("")));
        texts.addAll(words.clauses());
        return Digest.of(texts.toArray(String[]::new));
    }

    @Override
    public void bind(PreparedBatch batch, FindingWords words) {
        batch.bind("rule", storable(words.rule()))
                .bind("impact", words.impact().name())
                .bind("needs_review", words.needsReview())
                .bind("clauses", storable(String.join(BREAK, words.clauses())))
                .bind("place", storable(words.place()))
                .bind("elements", words.elements())
                .bind("evidence", storable(words.evidence()))
                .bind("remark", words.remark().map(Remark::code))
                .bind("arguments", words.remark().map(RemarkColumns::arguments))
                .bind("help", words.help().map(URI::toString));
    }

    @Override
    public Repeated.Reader<FindingWords> reader() {
        return new WordsReader();
    }

    /** Addresses of help and lists of clauses are the same for all findings of a rule. */
    private static final class WordsReader implements Repeated.Reader<FindingWords> {

        private final RemarkColumns remarks = new RemarkColumns();
        private final Map<String, List<String>> clauses = new HashMap<>();
        private final Map<String, URI> help = new HashMap<>();

        @Override
        public FindingWords read(ResultSet row, int first) throws SQLException {
            return new FindingWords(
                    row.getString(first),
                    Impact.valueOf(row.getString(first + 1)),
                    row.getBoolean(first + 2),
                    clauses.computeIfAbsent(row.getString(first + 3), FindingColumns::split),
                    row.getString(first + 4),
                    row.getInt(first + 5),
                    row.getString(first + 6),
                    remarks.read(row.getString(first + 7), row.getString(first + 8)),
                    Optional.ofNullable(row.getString(first + 9)).map(page -> help.computeIfAbsent(page, URI::create)));
        }
    }

    private static List<String> split(String clauses) {
        return clauses.isEmpty() ? List.of() : List.of(clauses.split(BREAK));
    }

    static String storable(String text) {
        return text.indexOf(NUL) < 0 ? text : text.replace(NUL, '\uFFFD');
    }
}
