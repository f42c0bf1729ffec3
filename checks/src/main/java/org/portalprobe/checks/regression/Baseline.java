package org.portalprobe.checks.regression;

/** What a release is held against: a snapshot of an earlier one, and limits. */
public record Baseline(Snapshot snapshot, Budget budget) {}
