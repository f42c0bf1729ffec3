/**
 * The embedded demo: three fictitious public-service portals (good, middling, poor) served on loopback, so that a first
 * score card needs no network and no configuration.
 *
 * <p>All three share one set of correct pages; what is wrong with the middling and the poor one is a list of {@link
 * org.portalprobe.scheduler.demo.Fault}s and a server's conduct, so that every fault a report shows was put there by
 * name. Nothing here probes or scores, and nothing leaves this machine. Entry: {@link
 * org.portalprobe.scheduler.demo.DemoPortals}.
 */
@NullMarked
package org.portalprobe.scheduler.demo;

import org.jspecify.annotations.NullMarked;
