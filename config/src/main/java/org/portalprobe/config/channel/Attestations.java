package org.portalprobe.config.channel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.Portal;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.config.organisation.Organisations;

/** All documents known, and whose they are. Immutable; the same documents in any order answer alike. */
public record Attestations(List<Attestation> all, Organisations organisations) {

    public static final Attestations NONE = new Attestations(List.of(), new Organisations(List.of()));

    /** The latest issued counts; of two of one number the one imported last. */
    private static final Comparator<Attestation> NEWEST_FIRST = Comparator.comparing(Attestation::issued)
            .thenComparing((Attestation one) -> one.origin().imported())
            .thenComparing(Attestation::number)
            .thenComparing(Attestation::toString)
            .reversed();

    public Attestations {
        all = List.copyOf(all);
    }

    /** Of the portal itself or its owner, in one channel, newest first; corrected ones are left out. */
    public List<Attestation> of(Portal portal, AssessmentModel model, String criterion, Channel channel) {
        Optional<OrganisationId> owner = owner(portal);
        List<Attestation> own = about(model, criterion, channel)
                .filter(one -> switch (one.entity()) {
                    case Entity.OfPortal of -> of.portal().equals(portal.id());
                    case Entity.OfOrganisation of ->
                        owner.filter(of.organisation()::equals).isPresent();
                })
                .sorted(NEWEST_FIRST)
                .toList();
        return own.stream().filter(one -> !isCorrected(one, own)).toList();
    }

    /** Documents of organisations that went into the portal's owner: never the owner's own. */
    public List<Attestation> ofPredecessors(Portal portal, AssessmentModel model, String criterion, Channel channel) {
        List<OrganisationId> before = owner(portal).stream()
                .flatMap(owner -> organisations.predecessors(owner).stream())
                .map(Organisation::id)
                .toList();
        return about(model, criterion, channel)
                .filter(one -> one.entity() instanceof Entity.OfOrganisation of && before.contains(of.organisation()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The first day on which the portal's owner was no more, where it has ended. */
    public Optional<LocalDate> ended(Portal portal) {
        return owner(portal).flatMap(organisations::find).flatMap(one -> one.validity()
                .until());
    }

    private Stream<Attestation> about(AssessmentModel model, String criterion, Channel channel) {
        return all.stream()
                .filter(one -> one.channel() == channel && one.criterion().equals(criterion))
                .filter(one -> one.model().equals(model.id())
                        || model.basedOn().filter(one.model()::equals).isPresent());
    }

    private static boolean isCorrected(Attestation one, List<Attestation> all) {
        return all.stream()
                .anyMatch(other -> other.number().equals(one.number())
                        && other.origin().imported().isAfter(one.origin().imported()));
    }

    /** A registry may name an owner that nobody knows here; then only documents about the portal itself are its own. */
    private static Optional<OrganisationId> owner(Portal portal) {
        return portal.organisation()
                .filter(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .map(OrganisationId::new);
    }
}
