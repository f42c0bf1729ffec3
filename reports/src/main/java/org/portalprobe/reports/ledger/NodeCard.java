package org.portalprobe.reports.ledger;

import java.time.Instant;

/**
 * A node as the others see it.
 *
 * @param name host, process and a random part: two lives of one host are two nodes
 * @param width visits it does at once
 * @param seen last sign of life, by the database's clock
 */
public record NodeCard(String name, String vantage, String version, int width, Instant joined, Instant seen) {}
