/** Touches the portal and records what it saw. The only module that uses network, browser or clock; knows no points, thresholds or grades. */
@NullMarked
package org.portalprobe.crawler;

import org.jspecify.annotations.NullMarked;
