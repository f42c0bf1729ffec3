package org.portalprobe.checks.assessment;

import org.portalprobe.config.model.Unit;

/**
 * The statistic a rule computed.
 *
 * @param samples slots, requests or pages it rests on
 * @param distinctHours hours of the day they spread over
 */
public record FoldedValue(double value, Unit unit, int samples, int distinctHours) {}
