package org.portalprobe.config.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.config.organisation.OrganisationNames;
import org.portalprobe.config.organisation.Organisations;

/** Finds out whose portal a row is, by id, name or code as of a day; a name or code that changed owner is told with both owners. */
final class Owners {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final OrganisationNames names;
    private final LocalDate day;

    Owners(Organisations organisations, LocalDate day) {
        this.names = new OrganisationNames(organisations, day);
        this.day = day;
    }

    /** Empty without a word where the row names none; empty with a problem where what it says is wrong. */
    Optional<OrganisationId> of(PortalCells row) {
        Optional<Organisation> named = row.read(Column.ORGANISATION, names::named);
        Optional<Organisation> coded = row.read(Column.CODE, names::coded);
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

    private static String codeOf(Organisation one) {
        return one.codes().stream()
                .map(code -> code.value())
                .findFirst()
                .map(code -> "; the code of " + words(one) + " is " + code)
                .orElse("");
    }

    private static String words(Organisation one) {
        return one.name().vi();
    }
}
