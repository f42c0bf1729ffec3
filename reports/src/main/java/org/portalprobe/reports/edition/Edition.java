package org.portalprobe.reports.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.ranking.Place;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.table.Table;

/**
 * What one report is about.
 *
 * @param made when it was put together
 * @param productVersion of PortalProbe
 * @param rankings by measured points, one a block; empty where no organisation is known
 * @param earlier months before, oldest first
 * @param entries every portal with a card of the period, by its id
 * @param figures tables of imported figures, numbered from 1
 */
public record Edition(
        Instant made,
        String productVersion,
        Period period,
        AssessmentModel model,
        List<BlockRanking> rankings,
        List<Earlier> earlier,
        List<Entry> entries,
        List<Table> figures) {

    /** The organisations of one block. */
    public record BlockRanking(Block block, Ranking ranking) {}

    /** @param label of the month, {@code 2026-10} */
    public record Earlier(String label, List<BlockRanking> rankings) {
        public Earlier {
            rankings = List.copyOf(rankings);
        }

        Optional<Ranking> of(Block block) {
            return rankings.stream()
                    .filter(one -> one.block() == block)
                    .map(BlockRanking::ranking)
                    .findFirst();
        }

        Optional<Place> place(OrganisationId id) {
            return rankings.stream()
                    .flatMap(one -> one.ranking().find(id).stream())
                    .findFirst();
        }
    }

    public Edition {
        rankings = List.copyOf(rankings);
        earlier = List.copyOf(earlier);
        entries = List.copyOf(entries);
        figures = List.copyOf(figures);
    }

    public List<Assessment> cards() {
        return entries.stream().map(Entry::card).toList();
    }

    /** Its place in the month just before; empty where there is none. */
    public Optional<Place> placeBefore(OrganisationId id) {
        return earlier.isEmpty() ? Optional.empty() : earlier.getLast().place(id);
    }

    /** The day it was made, in Vietnam. */
    public LocalDate day() {
        return LocalDate.ofInstant(made, VietnamTime.ZONE);
    }
}
