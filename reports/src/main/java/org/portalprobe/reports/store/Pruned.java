package org.portalprobe.reports.store;

/**
 * What a prune took away, or would take.
 *
 * @param visits raw visits whose observations stay
 * @param sightings with all of their observations
 * @param words subjects and findings nobody refers to any more; counted only when really swept
 * @param blobs files of evidence
 * @param bytes of the files
 */
public record Pruned(
        long visits,
        long sightings,
        long observations,
        long pulseDays,
        long assessments,
        long words,
        long blobs,
        long bytes) {}
