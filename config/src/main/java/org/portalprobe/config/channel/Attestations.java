package org.portalprobe.config.channel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.config.Portal;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.config.organisation.Organisations;

/** All documents known, and whose they are. Immutable; the same documents in any order answer alike. */
public final class Attestations {

    /** The latest issued counts; of two of one number the one imported last. */
    private static final Comparator<Attestation> NEWEST_FIRST = Comparator.comparing(Attestation::issued)
            .thenComparing((Attestation one) -> one.origin().imported())
            .thenComparing(Attestation::number)
            .thenComparing(Attestation::toString)
            .reversed();

    /** After the order it sorts by. */
    public static final Attestations NONE = new Attestations(List.of(), new Organisations(List.of()));

    private record Asked(Entity entity, String criterion) {}

    private final Map<Asked, List<Attestation>> all;
    private final Organisations organisations;

    public Attestations(Collection<Attestation> all, Organisations organisations) {
        this.all = all.stream()
                .sorted(NEWEST_FIRST)
                .collect(Collectors.groupingBy(one -> new Asked(one.entity(), one.criterion())));
        this.organisations = organisations;
    }

    /** Of the portal itself or its owner, in one channel, newest first; corrected ones are left out. */
    public List<Attestation> of(Portal portal, AssessmentModel model, String criterion, Channel channel) {
        Stream<Entity> entities = Stream.concat(
                Stream.of(new Entity.OfPortal(portal.id())),
                owner(portal).stream().map(Entity.OfOrganisation::new));
        List<Attestation> own = about(entities, model, criterion, channel);
        return own.stream().filter(one -> !isCorrected(one, own)).toList();
    }

    /** Documents of organisations that went into the portal's owner, newest first: never the owner's own. */
    public List<Attestation> ofPredecessors(Portal portal, AssessmentModel model, String criterion, Channel channel) {
        Stream<Entity> before = owner(portal).stream()
                .flatMap(owner -> organisations.predecessors(owner).stream())
                .map(Organisation::id)
                .map(Entity.OfOrganisation::new);
        return about(before, model, criterion, channel);
    }

    /** The first day on which the portal's owner was no more, where it has ended. */
    public Optional<LocalDate> ended(Portal portal) {
        return owner(portal).flatMap(organisations::find).flatMap(one -> one.validity()
                .until());
    }

    private List<Attestation> about(Stream<Entity> entities, AssessmentModel model, String criterion, Channel channel) {
        return entities.flatMap(entity -> all.getOrDefault(new Asked(entity, criterion), List.of()).stream())
                .filter(one -> one.channel() == channel)
                .filter(one -> one.model().equals(model.id())
                        || model.basedOn().filter(one.model()::equals).isPresent())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static boolean isCorrected(Attestation one, List<Attestation> all) {
        return all.stream()
                .anyMatch(other -> other.entity().equals(one.entity())
                        && other.number().equals(one.number())
                        && other.origin().imported().isAfter(one.origin().imported()));
    }

    /** A registry may name an owner that nobody knows here; then only documents about the portal itself are its own. */
    private static Optional<OrganisationId> owner(Portal portal) {
        return portal.organisation()
                .filter(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .map(OrganisationId::new);
    }
}
