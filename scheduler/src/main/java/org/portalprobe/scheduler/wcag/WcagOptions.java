package org.portalprobe.scheduler.wcag;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.browser.AuditExtra;
import org.portalprobe.scheduler.cli.ExtraConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person may say to {@code wcag}; filled by picocli before the command is called. */
final class WcagOptions {

    @Parameters(paramLabel = "URL", arity = "0..*", description = "Pages to check, one after the other.")
    List<String> urls = new ArrayList<>();

    @Option(names = "--list", paramLabel = "FILE", description = "A file of addresses, one a line; # begins a remark.")
    @Nullable
    Path list;

    @Option(
            names = "--also",
            paramLabel = "aaa|best-practice",
            split = ",",
            converter = ExtraConverter.class,
            description = "Shows what is found beyond level A and AA too; it is kept apart and never counts.")
    Set<AuditExtra> also = Set.of();

    @Option(names = "--json", description = "Every rule's outcome on every page as JSON.")
    boolean json;

    @Option(
            names = "--em",
            paramLabel = "FILE",
            description = "Writes an evaluation that the W3C WCAG-EM Report Tool opens.")
    @Nullable
    Path evaluation;

    @Option(names = "--earl", paramLabel = "FILE", description = "Writes every page's outcomes as EARL (JSON-LD).")
    @Nullable
    Path earl;

    @Option(
            names = "--decisions",
            paramLabel = "FILE.xlsx|csv",
            description =
                    "Writes a table with every fault found, to decide which are none; then wcag import --decisions.")
    @Nullable
    Path decisions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder whose imported verdicts and decisions stand beside what is found (default: out).")
    Path out = Path.of("out");

    @Option(names = "--allow-private", description = "Names may lead to private addresses.")
    boolean allowPrivate;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the report (default: vi).")
    Language language = Language.VI;
}
