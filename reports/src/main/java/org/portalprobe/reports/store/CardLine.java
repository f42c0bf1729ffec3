package org.portalprobe.reports.store;

import java.time.Instant;
import java.util.Optional;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;

/**
 * A kept card in one line, without what went out.
 *
 * @param id grows with the order of keeping
 */
public record CardLine(
        long id,
        PortalId portal,
        String model,
        int modelVersion,
        Period period,
        Points known,
        Points unknown,
        Points applicable,
        Optional<Letter> letter,
        Instant made) {}
