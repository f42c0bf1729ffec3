package org.portalprobe.config.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.config.yaml.Spelling;
import org.portalprobe.config.yaml.Unfit;

/** Finds the organisation that a name or code meant on a day; what changed owner is told with both owners. */
public final class OrganisationNames {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");

    private final Organisations organisations;
    private final LocalDate day;

    public OrganisationNames(Organisations organisations, LocalDate day) {
        this.organisations = organisations;
        this.day = day;
    }

    /** By its id, of any time, or by the name it bore on that day. */
    public Organisation named(String name) throws Unfit {
        Optional<Organisation> byId =
                ID.matcher(name).matches() ? organisations.find(new OrganisationId(name)) : Optional.empty();
        Optional<Organisation> found = byId.or(() -> organisations.named(name, day));
        if (found.isEmpty()) {
            List<Organisation> ever = organisations.named(name);
            throw new Unfit(
                    ever.isEmpty()
                            ? "is no known organisation"
                            : "did not exist on " + DAY.format(day) + ": " + spans(ever),
                    wanted(ever, name));
        }
        return found.get();
    }

    /** By the code it had on that day. */
    public Organisation coded(String written) throws Unfit {
        // A spreadsheet makes 1 of 01.
        String code = DIGITS.matcher(written).matches() && written.length() == 1
                ? "0" + written
                : written.toUpperCase(Locale.ROOT);
        CodeScheme scheme = code.matches("\\d+") ? CodeScheme.STATISTICS : CodeScheme.ELECTRONIC_ID;
        Optional<Organisation> found = organisations.coded(scheme, code, day);
        if (found.isEmpty()) {
            List<Organisation> ever = organisations.coded(scheme, code);
            throw new Unfit(
                    ever.isEmpty() ? "is no known code" : "was nobody's on " + DAY.format(day) + "; " + spans(ever),
                    "write the code of that day, or name the organisation");
        }
        return found.get();
    }

    private String wanted(List<Organisation> ever, String name) {
        String successors = ever.stream()
                .flatMap(ended -> organisations.successors(ended).stream())
                .map(one -> one.name().vi())
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

    private static String spans(List<Organisation> ever) {
        return ever.stream()
                .map(one -> one.name().vi()
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
}
