package org.portalprobe.reports.store;

/**
 * What an export wrote or an import added.
 *
 * @param present found in the store already and left alone; 0 for an export
 * @param files of evidence
 */
public record Archived(long sightings, long observations, long pulseDays, long assessments, long files, long present) {}
