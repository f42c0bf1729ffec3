package org.portalprobe.crawler.artifact;

import java.util.Optional;

/**
 * How much of our own host a load really had, measured around it.
 *
 * @param foreignCores cores that programs other than this load's browser and ourselves used; empty where the system does not tell
 * @param stolenCores cores that the hypervisor kept back; empty where the system does not tell
 * @param slowness time of a fixed piece of work by the best time it ever took here; the worse of before and after
 * @param disturbed why the load does not count; empty for one that does
 */
public record HostState(
        Optional<Double> foreignCores, Optional<Double> stolenCores, double slowness, Optional<String> disturbed) {}
