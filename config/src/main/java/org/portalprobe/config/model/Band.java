package org.portalprobe.config.model;

/** A total of at least {@code from} earns the letter, unless a better band holds too. */
public record Band(Letter letter, Points from) {}
