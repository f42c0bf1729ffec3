package org.portalprobe.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.loader.Models;
import org.portalprobe.crawler.artifact.Visit;

/** A hand-made visit, asked by all checks and scored by the shipped model: what a user's first page looks like. */
public final class RealModel {

    private RealModel() {}

    public static PortalReport score(Visit visit) {
        var portal = new Portal(
                visit.portal(),
                new LocalizedText("Cổng Dịch vụ công tỉnh Thật", "Public-service portal of Real province"),
                Optional.empty(),
                PortalKind.SERVICE_PORTAL,
                PortalStatus.ACTIVE,
                visit.url(),
                Map.of(),
                NetworkPolicy.DEFAULT);
        var night = new Period(
                "2026-11-21", Instant.parse("2026-11-20T17:00:00Z"), Instant.parse("2026-11-21T17:00:00Z"), true);
        List<Observation> observations = Catalogue.observe(visit);
        return new PortalReport(
                Assessor.assess(Models.load("httt-tthc-2024"), portal, night, observations, Catalogue.served()), visit);
    }
}
