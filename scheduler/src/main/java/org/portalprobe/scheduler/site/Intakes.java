package org.portalprobe.scheduler.site;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.Registry;
import org.portalprobe.config.channel.Attestation;
import org.portalprobe.config.channel.AttestationTable;
import org.portalprobe.config.channel.Entity;
import org.portalprobe.config.channel.Intake;
import org.portalprobe.config.channel.TakenIn;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.web.Question;

/** Takes tables of documents in, each account its own organisation's. All rows or none. */
public record Intakes(
        Store store, AssessmentModel model, Supplier<Registry> registry, Owners owners, InstantSource clock) {

    /**
     * What became of a table.
     *
     * @param problems each with its cell; then nothing was taken
     */
    record Taken(String file, int rows, int added, List<String> problems) {}

    Taken take(Question.Upload upload, Visitor visitor) {
        String name = plain(upload.name());
        var intake = new Intake(Shipped.organisations(), registry.get(), visitor.name(), clock.instant());
        try {
            TakenIn<Attestation> table =
                    UploadPages.stored(upload, file -> new AttestationTable(model, intake).read(file));
            List<String> others = table.entries().stream()
                    .filter(one -> !isOf(one.entity(), visitor))
                    .map(one -> one.entity().id() + ", " + one.criterion())
                    .distinct()
                    .toList();
            if (!others.isEmpty()) {
                return new Taken(
                        name,
                        0,
                        0,
                        others.stream()
                                .map(one -> "not of this account's organisation: " + one)
                                .toList());
            }
            return new Taken(name, table.entries().size(), store.recordAttestations(table.entries()), List.of());
        } catch (ConfigException wrong) {
            return new Taken(
                    name,
                    0,
                    0,
                    wrong.problems().stream()
                            .map(problem -> shown(problem, name))
                            .toList());
        }
    }

    /** Without the folder it lay in for a moment. */
    private static String shown(ConfigProblem problem, String name) {
        return problem.toString()
                .replaceAll("\\S*portalprobe-upload[^/\\\\]*[/\\\\]" + java.util.regex.Pattern.quote(name), name);
    }

    /** Documents that the visitor may read of. */
    List<Attestation> known(Visitor visitor) {
        return store.attestations().stream()
                .filter(one -> isOf(one.entity(), visitor))
                .toList();
    }

    private boolean isOf(Entity entity, Visitor visitor) {
        return switch (entity) {
            case Entity.OfOrganisation of -> visitor.sees(java.util.Optional.of(of.organisation()));
            case Entity.OfPortal of -> visitor.sees(owner(of.portal()));
        };
    }

    private java.util.Optional<org.portalprobe.config.organisation.OrganisationId> owner(PortalId portal) {
        return owners.portal(portal).flatMap(Owners::owner);
    }

    /** A name that leads nowhere, with its ending, by which a table is read. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String ending = last.toLowerCase(Locale.ROOT).replaceAll(".*(\\.(?:xlsx|csv|json))$", "$1");
        String stem = last.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return ending.startsWith(".") && stem.length() <= 100 && !stem.startsWith(".")
                ? stem
                : "table" + (ending.startsWith(".") ? ending : ".csv");
    }
}
