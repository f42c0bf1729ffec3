package org.portalprobe.reports.ci;

import java.util.Locale;
import org.portalprobe.config.Language;
import org.portalprobe.reports.words.Words;

/** A way to write down what a gate decided. */
public enum Dialect {
    /** For build servers: each check at each place is a test case. */
    JUNIT("gate-junit.xml"),
    /** SARIF 2.1.0, for code hosts. */
    SARIF("gate.sarif"),
    /** For the comment of a merge request. */
    MARKDOWN("gate.md"),
    /** Everything, by {@code gate.schema.json}. */
    JSON("gate.json"),
    /** GitLab's code quality report. */
    CODE_QUALITY("gate-codequality.json"),
    /** A picture for a readme. */
    BADGE("gate.svg");

    private final String file;

    Dialect(String file) {
        this.file = file;
    }

    /** The usual name of its file. */
    public String file() {
        return file;
    }

    /** The option that names another file. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String write(GateRun run, Language language) {
        Words words = Words.in(language);
        return switch (this) {
            case JUNIT -> new JunitXml(words).of(run);
            case SARIF -> new SarifLog(words).of(run);
            case MARKDOWN -> new MarkdownSummary(words).of(run);
            case JSON -> new GateJson(words).of(run);
            case CODE_QUALITY -> new CodeQuality(words).of(run);
            case BADGE -> new Badge(words).of(run);
        };
    }
}
