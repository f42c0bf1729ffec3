package org.portalprobe.scheduler;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.SlotRuns;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.Portal;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often this slot loads each key page of a portal, by what the store knows of the month.
 *
 * @param usual where it knows too little
 */
record TimedRuns(Store store, AssessmentModel model, int usual, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(TimedRuns.class);

    /** The same number everywhere. */
    static Map<FormFactor, Integer> always(int runs) {
        return each(formFactor -> runs);
    }

    /** The usual number too where the store cannot say. */
    Map<FormFactor, Integer> of(Portal portal) {
        Instant now = clock.instant();
        Period month = Period.month(Period.monthOf(now), now);
        try {
            List<Observation> seen = store.observations(ObservationQuery.of(portal.id(), month));
            Assessment card = Assessor.assess(model, portal, month, seen, Catalogue.served());
            return each(formFactor -> SlotRuns.of(card, formFactor, usual));
        } catch (IllegalArgumentException | StoreException unread) {
            LOG.warn("the month of {} cannot be read: {}", portal.id(), unread.getMessage());
            return always(usual);
        }
    }

    private static Map<FormFactor, Integer> each(ToIntFunction<FormFactor> runs) {
        return Arrays.stream(FormFactor.values()).collect(Collectors.toMap(Function.identity(), runs::applyAsInt));
    }
}
