package org.portalprobe.checks.functions;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.procedure.OnlineLevel;
import org.portalprobe.crawler.artifact.functions.PageOutline.Row;
import org.portalprobe.crawler.outline.Folded;
import org.portalprobe.crawler.outline.Phrases;

/** Reads how far a procedure can be done online from the label that a catalogue gives it. */
public final class LevelWords {

    private static final Phrases OF_FULL = Words.of("level.full");
    private static final Phrases OF_PARTIAL = Words.of("level.partial");
    private static final Phrases OF_NONE = Words.of("level.none");
    private static final int LONGEST = 60;

    private LevelWords() {}

    /** Of the cells that are short enough to be a label; empty where none is. */
    public static Optional<OnlineLevel> of(Row row) {
        return row.cells().stream()
                .flatMap(cell -> List.of(cell.split("[•·|–]", -1)).stream())
                .flatMap(cell -> of(cell).stream())
                .findFirst();
    }

    static Optional<OnlineLevel> of(String label) {
        String words = Folded.of(label);
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        boolean none = OF_NONE.is(words)
                || words.contains("chua cung cap")
                || words.contains("khong cung cap")
                || words.startsWith("dvc thong tin");
        if (none) {
            return Optional.of(OnlineLevel.NONE);
        }
        if (OF_FULL.in(words)) {
            return Optional.of(OnlineLevel.FULL);
        }
        return OF_PARTIAL.in(words) ? Optional.of(OnlineLevel.PARTIAL) : Optional.empty();
    }
}
