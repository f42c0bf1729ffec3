package org.portalprobe.config.channel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.table.TableFile;
import org.portalprobe.config.table.VietnameseText;
import org.portalprobe.config.yaml.Unfit;

/** Decisions that a found fault is none, from a spreadsheet, CSV or JSON: all rows, or none where one is wrong. */
public final class DismissalTable {

    private static final Heading FINGERPRINT = Heading.of("fingerprint", "Mã lỗi");
    private static final Heading RULE = Heading.remark("rule", "Luật");
    private static final Heading PLACE = Heading.remark("place", "Chỗ lỗi");
    private static final Heading OWNER = Heading.of("owner", "Người quyết định");
    private static final Heading REASON = Heading.of("reason", "Lý do");
    private static final Heading UNTIL = Heading.of("until", "Hiệu lực đến hết ngày");
    private static final List<Heading> ALL = List.of(FINGERPRINT, RULE, PLACE, OWNER, REASON, UNTIL);
    private static final RowForm<Dismissal> FORM = new RowForm<>(
            ALL,
            "wcag",
            List.of(OWNER, REASON, UNTIL),
            one -> List.of(one.fingerprint()),
            FINGERPRINT,
            "has a decision already");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    /** A page changes; nobody answers for it for ever. */
    private static final int MOST_YEARS = 2;

    private final Intake intake;
    private final List<ConfigProblem> notes = new ArrayList<>();

    public DismissalTable(Intake intake) {
        this.intake = intake;
    }

    /** @throws ConfigException with every problem of the file, each with its cell; then nothing is taken from it */
    public TakenIn<Dismissal> read(Path file) {
        return FORM.read(file, intake, this::dismissal, notes);
    }

    private Optional<Dismissal> dismissal(SheetRow row, Origin origin) {
        Optional<String> fingerprint = row.required(FINGERPRINT, DismissalTable::id);
        Optional<String> owner = row.required(OWNER, text -> text);
        Optional<String> reason = row.required(REASON, text -> text);
        Optional<LocalDate> until = row.required(UNTIL, this::end);
        if (!row.isSound()) {
            return Optional.empty();
        }
        if (until.orElseThrow().isBefore(intake.today())) {
            notes.add(new ConfigProblem(
                    row.address(UNTIL), 0, "", row.text(UNTIL), "is over: the fault counts again", ""));
        }
        return Optional.of(new Dismissal(
                fingerprint.orElseThrow(), owner.orElseThrow(), reason.orElseThrow(), until.orElseThrow(), origin));
    }

    private static String id(String text) throws Unfit {
        if (!ID.matcher(text.strip()).matches()) {
            throw new Unfit("is no fault's id", "copy the twelve characters that the report prints beside it");
        }
        return text.strip();
    }

    private LocalDate end(String text) throws Unfit {
        LocalDate day = VietnameseText.day(text);
        if (day.isAfter(intake.today().plusYears(MOST_YEARS))) {
            throw new Unfit("is too far away", "write a day within two years; decide again then");
        }
        return day;
    }

    /**
     * The bytes of a table of that name with every heading and a row for each fault.
     *
     * @param faults id, rule and place of each
     */
    public static byte[] template(Path file, List<List<String>> faults) {
        List<List<String>> rows = Stream.concat(
                        Stream.of(ALL.stream().map(Heading::written).toList()),
                        faults.stream().map(one -> List.of(one.get(0), one.get(1), one.get(2), "", "", "")))
                .toList();
        return TableFile.write(file, rows);
    }
}
