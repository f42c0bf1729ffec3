package org.portalprobe.crawler.pulse;

import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.Spent;

/** One pulse of one portal, and what it cost. */
public record PulseTaken(PulseTarget target, Pulse pulse, Spent spent) {}
