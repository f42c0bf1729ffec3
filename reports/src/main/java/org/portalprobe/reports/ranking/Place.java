package org.portalprobe.reports.ranking;

import org.portalprobe.config.model.Points;

/** @param rank competition ranking: 1-2-2-4 */
public record Place(int rank, Entrant entrant, Points points) {}
