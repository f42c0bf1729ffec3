package org.portalprobe.config.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.config.organisation.CodeScheme;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.config.organisation.Organisations;
import org.portalprobe.config.yaml.Spelling;

/** Finds out whose portal a row is, by id, name or code as of a day; a name or code that changed owner is told with both owners. */
final class Owners {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");

    private final Organisations organisations;
    private final LocalDate day;

    Owners(Organisations organisations, LocalDate day) {
        this.organisations = organisations;
        this.day = day;
    }

    /** Empty without a word where the row names none; empty with a problem where what it says is wrong. */
    Optional<OrganisationId> of(PortalCells row) {
        Optional<Organisation> named = row.text(Column.ORGANISATION).flatMap(name -> byName(row, name));
        Optional<Organisation> coded = row.text(Column.CODE).flatMap(code -> byCode(row, code));
        if (named.isPresent() && coded.isPresent() && !named.equals(coded)) {
            row.wrong(
                    Column.CODE,
                    "is the code of " + words(coded.get()) + " on " + DAY.format(day) + ", but "
                            + row.address(Column.ORGANISATION) + " names " + words(named.get()),
                    "correct one of the two" + codeOf(named.get()));
            return Optional.empty();
        }
        return named.or(() -> coded).map(Organisation::id);
    }

    private Optional<Organisation> byName(PortalCells row, String name) {
        Optional<Organisation> byId = name.matches("[a-z0-9]+(-[a-z0-9]+)*")
                ? organisations.find(new OrganisationId(name))
                : Optional.empty();
        if (byId.isPresent()) {
            return byId;
        }
        Optional<Organisation> today = organisations.named(name, day);
        if (today.isEmpty()) {
            row.wrong(Column.ORGANISATION, whyNot(organisations.named(name)), wanted(organisations.named(name), name));
        }
        return today;
    }

    private Optional<Organisation> byCode(PortalCells row, String written) {
        // A spreadsheet makes 1 of 01.
        String code = DIGITS.matcher(written).matches() && written.length() == 1
                ? "0" + written
                : written.toUpperCase(Locale.ROOT);
        CodeScheme scheme = code.matches("\\d+") ? CodeScheme.STATISTICS : CodeScheme.ELECTRONIC_ID;
        Optional<Organisation> today = organisations.coded(scheme, code, day);
        if (today.isEmpty()) {
            List<Organisation> ever = organisations.coded(scheme, code);
            row.wrong(
                    Column.CODE,
                    ever.isEmpty() ? "is no known code" : "was nobody's on " + DAY.format(day) + "; " + spans(ever),
                    "write the code of that day, or name the organisation");
        }
        return today;
    }

    private String whyNot(List<Organisation> ever) {
        return ever.isEmpty() ? "is no known organisation" : "did not exist on " + DAY.format(day) + ": " + spans(ever);
    }

    private String wanted(List<Organisation> ever, String name) {
        String successors = ever.stream()
                .flatMap(ended -> organisations.successors(ended).stream())
                .map(Owners::words)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!successors.isEmpty()) {
            return "write " + successors + ", or the id " + ever.getFirst().id() + " for what was before";
        }
        return Spelling.nearest(
                        name,
                        organisations.on(day).stream()
                                .flatMap(one ->
                                        Stream.concat(Stream.of(one.name().vi()), one.aliases().stream()))
                                .toList())
                .map(word -> "did you mean " + word + "?")
                .orElse("write a name as in the shipped list, or an organisation's id");
    }

    private static String codeOf(Organisation one) {
        return one.codes().stream()
                .map(code -> code.value())
                .findFirst()
                .map(code -> "; the code of " + words(one) + " is " + code)
                .orElse("");
    }

    private static String spans(List<Organisation> ever) {
        return ever.stream()
                .map(one -> words(one)
                        + one.validity()
                                .from()
                                .map(from -> " since " + DAY.format(from))
                                .orElse("")
                        + one.validity()
                                .until()
                                .map(until -> " until " + DAY.format(until.minusDays(1)))
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String words(Organisation one) {
        return one.name().vi();
    }
}
