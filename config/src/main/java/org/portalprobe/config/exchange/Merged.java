package org.portalprobe.config.exchange;

import org.portalprobe.config.Registry;

/**
 * A registry after a file was taken in.
 *
 * @param added entries that were not there
 * @param changed entries that were there and now say something else
 * @param same entries that say what they said
 */
public record Merged(Registry registry, int added, int changed, int same) {}
