package org.portalprobe.config.channel;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.table.TableFile;
import org.portalprobe.config.table.VietnameseText;
import org.portalprobe.config.yaml.Spelling;
import org.portalprobe.config.yaml.Unfit;

/** People's verdicts on success criteria from a spreadsheet, CSV or JSON: all rows, or none where one is wrong. */
public final class HumanVerdictTable {

    private static final Heading SUBJECT = Heading.of("subject", "Cổng hoặc trang");
    private static final Heading CRITERION = Heading.of("wcag", "Tiêu chí WCAG");
    private static final Heading NAME = Heading.remark("criterion-name", "Tên tiêu chí");
    private static final Heading VERDICT = Heading.of("verdict", "Kết luận");
    private static final Heading AUDITOR = Heading.of("auditor", "Người đánh giá");
    private static final Heading ON = Heading.of("date", "Ngày đánh giá");
    private static final Heading REMARK = Heading.of("remark", "Nhận xét");
    private static final List<Heading> ALL = List.of(SUBJECT, CRITERION, NAME, VERDICT, AUDITOR, ON, REMARK);
    private static final RowForm<HumanVerdict> FORM = new RowForm<>(
            ALL,
            "wcag",
            List.of(SUBJECT, VERDICT, AUDITOR, ON, REMARK),
            one -> List.of(one.site(), one.page(), one.criterion(), one.auditor()),
            CRITERION,
            "has a verdict of the same auditor");
    private static final Map<String, HumanVerdict.Finding> WORDS = Map.ofEntries(
            Map.entry("passed", HumanVerdict.Finding.PASSED),
            Map.entry("đạt", HumanVerdict.Finding.PASSED),
            Map.entry("failed", HumanVerdict.Finding.FAILED),
            Map.entry("không đạt", HumanVerdict.Finding.FAILED),
            Map.entry("inapplicable", HumanVerdict.Finding.INAPPLICABLE),
            Map.entry("không áp dụng", HumanVerdict.Finding.INAPPLICABLE),
            Map.entry("cannot tell", HumanVerdict.Finding.CANNOT_TELL),
            Map.entry("chưa kết luận", HumanVerdict.Finding.CANNOT_TELL));

    private final Set<String> criteria;
    private final Intake intake;

    /** @param criteria ids that a verdict may be about */
    public HumanVerdictTable(Set<String> criteria, Intake intake) {
        this.criteria = Set.copyOf(criteria);
        this.intake = intake;
    }

    /** @throws ConfigException with every problem of the file, each with its cell; then nothing is taken from it */
    public TakenIn<HumanVerdict> read(Path file) {
        List<ConfigProblem> notes = new ArrayList<>();
        return FORM.read(file, intake, this::verdict, notes);
    }

    private Optional<HumanVerdict> verdict(SheetRow row, Origin origin) {
        Optional<URI> subject = row.required(SUBJECT, HumanVerdictTable::address);
        Optional<String> criterion = row.required(CRITERION, this::criterion);
        Optional<HumanVerdict.Finding> finding = row.required(VERDICT, HumanVerdictTable::finding);
        Optional<String> auditor = row.required(AUDITOR, text -> text);
        Optional<LocalDate> on = row.required(ON, this::past);
        Optional<String> remark = row.read(REMARK, text -> text);
        if (!row.isSound()) {
            return Optional.empty();
        }
        URI address = subject.orElseThrow();
        return Optional.of(new HumanVerdict(
                HumanVerdict.siteOf(address),
                isSite(address) ? Optional.empty() : Optional.of(address),
                criterion.orElseThrow(),
                finding.orElseThrow(),
                auditor.orElseThrow(),
                on.orElseThrow(),
                remark,
                origin));
    }

    /** A host alone is the site; an address with a path, even {@code /}, is a page. */
    private static boolean isSite(URI address) {
        return address.getRawPath() == null || address.getRawPath().isEmpty();
    }

    private static URI address(String text) throws Unfit {
        try {
            URI address = URI.create(text.contains("://") ? text : "https://" + text);
            if (address.getHost() != null
                    && address.getScheme().toLowerCase(Locale.ROOT).startsWith("http")) {
                return address;
            }
        } catch (IllegalArgumentException unusual) {
            // said below
        }
        throw new Unfit("is no address", "write a host for the whole site, or the page's https:// address");
    }

    private String criterion(String text) throws Unfit {
        String id = text.strip().split("\\s", 2)[0];
        if (!criteria.contains(id)) {
            throw new Unfit(
                    "is no success criterion of level A or AA",
                    Spelling.nearest(id, criteria)
                            .map(word -> "did you mean " + word + "?")
                            .orElse("write its number, e.g. 1.1.1"));
        }
        return id;
    }

    private static HumanVerdict.Finding finding(String text) throws Unfit {
        HumanVerdict.Finding finding = WORDS.get(Heading.plain(text));
        if (finding == null) {
            throw new Unfit(
                    "is no verdict",
                    "write đạt (passed), không đạt (failed), không áp dụng (inapplicable) or chưa kết luận (cannot tell)");
        }
        return finding;
    }

    private LocalDate past(String text) throws Unfit {
        LocalDate day = VietnameseText.day(text);
        if (day.isAfter(intake.today())) {
            throw new Unfit("lies in the future", "write the day of the look");
        }
        return day;
    }

    /**
     * The bytes of a table of that name with every heading and a row for each criterion.
     *
     * @param names of the criteria by their ids, for the reader alone
     */
    public static byte[] template(Path file, Map<String, String> names) {
        List<List<String>> rows = Stream.concat(
                        Stream.of(ALL.stream().map(Heading::written).toList()),
                        names.entrySet().stream().map(one -> List.of("", one.getKey(), one.getValue(), "", "", "", "")))
                .toList();
        return TableFile.write(file, rows);
    }
}
